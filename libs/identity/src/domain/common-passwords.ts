/** Words that most guessed passwords are built from, without accents: Swedish and English, the union's, and the seasons' names. */
export const COMMON_WORDS: readonly string[] = [
  'password', 'passwort', 'losenord', 'losen', 'hemligt', 'hemlig', 'secret', 'admin', 'administrator', 'root', 'user', 'login',
  'welcome', 'valkommen', 'letmein', 'changeme', 'default', 'master', 'monkey', 'dragon', 'shadow', 'sunshine', 'princess',
  'football', 'fotboll', 'baseball', 'superman', 'batman', 'starwars', 'pokemon', 'iloveyou', 'jagalskardig', 'alskar',
  'alskling', 'hejsan', 'hallo', 'hello', 'hej', 'test', 'testing', 'temp', 'guest', 'qwerty', 'qwertz', 'azerty', 'abc',
  'trustno', 'whatever', 'computer', 'dator', 'internet', 'google', 'sommar', 'vinter', 'host', 'hosten', 'var', 'varen',
  'summer', 'winter', 'autumn', 'spring', 'semester', 'fredag', 'mandag', 'januari', 'februari', 'mars', 'april', 'maj', 'juni',
  'juli', 'augusti', 'september', 'oktober', 'november', 'december', 'sverige', 'sweden', 'stockholm', 'goteborg', 'malmo',
  'uppsala', 'hammarby', 'djurgarden', 'aik', 'ifk', 'arsenal', 'liverpool', 'chelsea', 'samtalsstod', 'samtal', 'stod',
  'fackforbundet', 'fackforbund', 'fack', 'facket', 'forbundet', 'medlem', 'medarbetarsamtal', 'lonesamtal', 'fortroendevald',
  'ombud', 'avdelning', 'sektion', 'stdirekt', 'direkt', 'union', 'jobb', 'jobbet', 'arbete', 'kontor',
];
