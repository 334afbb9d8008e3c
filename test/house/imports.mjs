import fs from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { FLOORS, forbidden } from './import-rules.mjs';

/** A new room says how high it stands before it calls anybody. */
const roomsWithoutFloor = () => fs.readdirSync('libs').filter((room) => !['ui', 'api-client', ...Object.keys(FLOORS)].includes(room))
  .map((room) => `no-floor: libs/${room} has none in test/house/import-rules.mjs`);

/**
 * Follows every import of the product and holds it against the rules.
 * @returns {Promise<{ modules: number, imports: number, cycles: number, faults: string[] }>}
 */
export async function checkImports() {
  const { output } = await cruise(['apps', 'libs', 'migrations'], {
    ruleSet: { forbidden },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^((apps|libs)/.*/(texts|generated)|dist)/' },
    tsPreCompilationDeps: true, // an import of a type is a thought too
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  }, { extensions: ['.ts', '.tsx', '.mjs', '.js'] }, { tsConfig: extractTSConfig('tsconfig.json') });
  if (typeof output === 'string') throw new Error(output);
  const { violations, totalCruised, totalDependenciesCruised } = output.summary;
  return {
    modules: totalCruised,
    imports: totalDependenciesCruised ?? 0,
    cycles: violations.filter(({ rule }) => rule.name === 'no-cycles').length,
    faults: [...roomsWithoutFloor(), ...violations.map(({ rule, from, to, cycle }) =>
      `${rule.name}: ${cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `${from} → ${to}`}`)],
  };
}
