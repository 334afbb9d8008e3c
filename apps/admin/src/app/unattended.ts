// Whatever somebody does with a page is one of these; so is a look back at its tab.
const touches = ['pointerdown', 'keydown', 'click', 'input', 'wheel', 'visibilitychange'];
/** Milliseconds without a touch after which what a page asks is its own idea. */
const alone = 60_000;

let touched = Date.now();
const touch = (): void => {
  if (document.visibilityState === 'visible') touched = Date.now();
};
for (const name of touches) document.addEventListener(name, touch, { capture: true, passive: true });

/**
 * For every query that is asked again because of news or by a timer: with nobody at the keyboard it keeps no
 * session alive, or one left open in a busy unit would never end.
 */
export const unlessTouched = () => (Date.now() - touched < alone ? {} : { headers: { 'x-unattended': '1' } });
