/** One branch (avdelning) with its employers, its sections or clubs, and what its invented offices are called. */
export interface BranchData {
  name: string;
  employers: readonly string[];
  /** Sections by default; clubs where the branch is divided by employer or place. */
  parts: readonly string[];
  partKind?: 'section' | 'club';
  offices: readonly string[];
  cities: readonly string[];
  /** Each part's own cities, where the part is a part of the country. */
  partCities?: readonly (readonly string[])[];
  /** Employers, parts and cities belong together, one by one: each university has its own club and its own town. */
  paired?: true;
  payModel: 'negotiation' | 'salary-talk';
  /** Months in which most talks are held. */
  season: readonly [from: number, to: number];
  /** Roughly how large a share of the members: 1 is small. */
  weight: number;
}

/** The branches' names are the real ones; sections, offices and people are invented. */
export const BRANCHES: readonly BranchData[] = [
  { name: 'ST inom Försäkringskassan', employers: ['Försäkringskassan'], parts: ['Sektion Nord', 'Sektion Mälardalen', 'Sektion Väst', 'Sektion Syd'],
    partCities: [['Umeå', 'Luleå', 'Gävle'], ['Västerås', 'Stockholm'], ['Göteborg'], ['Malmö']],
    offices: ['Sjukpenning', 'Föräldrapenning', 'Kundcenter', 'Assistansersättning', 'Tandvård', 'Digitala tjänster'],
    cities: ['Umeå', 'Luleå', 'Västerås', 'Stockholm', 'Göteborg', 'Malmö', 'Gävle'], payModel: 'salary-talk', season: [9, 11], weight: 6 },
  { name: 'ST inom Skatteverket', employers: ['Skatteverket'], parts: ['Sektion Norr', 'Sektion Stockholm', 'Sektion Väst', 'Sektion Syd'],
    partCities: [['Östersund'], ['Stockholm', 'Visby'], ['Göteborg', 'Örebro'], ['Malmö']],
    offices: ['Företagsbeskattning', 'Folkbokföring', 'Servicekontor', 'Skattekontor', 'Rättsavdelningen', 'Skatteupplysningen'],
    cities: ['Östersund', 'Stockholm', 'Göteborg', 'Malmö', 'Örebro', 'Visby'], payModel: 'salary-talk', season: [1, 3], weight: 5 },
  { name: 'ST inom Arbetsförmedlingen', employers: ['Arbetsförmedlingen'], parts: ['Sektion Nord', 'Sektion Mitt', 'Sektion Syd'],
    partCities: [['Sundsvall'], ['Stockholm', 'Norrköping'], ['Göteborg', 'Malmö']],
    offices: ['Kundtjänst', 'Arbetsgivarenheten', 'Etablering', 'Rehabiliteringsenheten', 'Kundresurs'],
    cities: ['Sundsvall', 'Stockholm', 'Norrköping', 'Göteborg', 'Malmö'], payModel: 'salary-talk', season: [10, 12], weight: 5 },
  { name: 'ST inom Sveriges Domstolar', employers: ['Sveriges Domstolar'], parts: ['Sektion Tingsrätter', 'Sektion Förvaltningsdomstolar'],
    offices: ['Kansli 1', 'Kansli 2', 'Målenheten', 'Domstolsservice', 'Avdelning 3'],
    cities: ['Falun', 'Uppsala', 'Jönköping', 'Göteborg', 'Lund'], payModel: 'negotiation', season: [2, 4], weight: 4 },
  { name: 'ST inom universitets- och högskoleområdet',
    employers: ['Uppsala universitet', 'Lunds universitet', 'Göteborgs universitet', 'Umeå universitet', 'Linköpings universitet', 'Malmö universitet'],
    parts: ['Klubb Uppsala', 'Klubb Lund', 'Klubb Göteborg', 'Klubb Umeå', 'Klubb Linköping', 'Klubb Malmö'], partKind: 'club',
    offices: ['Studentavdelningen', 'Biblioteket', 'Institutionskansliet', 'Ekonomienheten', 'Personalavdelningen', 'Byggnadsenheten'],
    cities: ['Uppsala', 'Lund', 'Göteborg', 'Umeå', 'Linköping', 'Malmö'], paired: true, payModel: 'negotiation', season: [1, 4], weight: 7 },
  { name: 'ST inom kultursektorn', employers: ['Statens historiska museer', 'Riksarkivet', 'Statens museer för världskultur'], parts: ['Klubb Arkiv', 'Klubb Museer'],
    partKind: 'club', offices: ['Samlingarna', 'Publika enheten', 'Läsesalen', 'Konserveringen'], cities: ['Stockholm', 'Göteborg', 'Härnösand'],
    payModel: 'negotiation', season: [10, 12], weight: 2 },
  { name: 'ST inom Länsstyrelserna', employers: ['Länsstyrelserna'], parts: ['Sektion Norra länen', 'Sektion Södra länen'],
    partCities: [['Luleå', 'Karlstad'], ['Växjö', 'Halmstad', 'Kalmar']],
    offices: ['Landsbygdsenheten', 'Naturvårdsenheten', 'Rättsenheten', 'Social hållbarhet', 'Lantbruksstödet'],
    cities: ['Luleå', 'Karlstad', 'Växjö', 'Halmstad', 'Kalmar'], payModel: 'salary-talk', season: [11, 12], weight: 3 },
  { name: 'ST inom Polisen', employers: ['Polismyndigheten'], parts: ['Sektion Region Nord', 'Sektion Region Stockholm', 'Sektion Region Syd'],
    partCities: [['Umeå'], ['Stockholm'], ['Linköping', 'Malmö', 'Kristianstad']],
    offices: ['Passexpeditionen', 'Ärendesamordningen', 'Regionledningscentralen', 'Rättsenheten', 'Kontaktcenter', 'Forensiska sektionen'],
    cities: ['Umeå', 'Stockholm', 'Linköping', 'Malmö', 'Kristianstad'], payModel: 'salary-talk', season: [9, 11], weight: 5 },
  { name: 'ST inom Kriminalvården', employers: ['Kriminalvården'], parts: ['Sektion Anstalter', 'Sektion Frivård'],
    offices: ['Frivårdskontoret', 'Häktet', 'Anstalten', 'Transportenheten', 'Utbildningsenheten'],
    cities: ['Norrköping', 'Härnösand', 'Örebro', 'Kumla', 'Göteborg'], payModel: 'negotiation', season: [2, 4], weight: 4 },
  { name: 'ST inom Migrationsverket', employers: ['Migrationsverket'], parts: ['Sektion Nord', 'Sektion Syd'],
    partCities: [['Sundsvall', 'Boden'], ['Norrköping', 'Göteborg', 'Malmö']],
    offices: ['Asylprövningen', 'Tillståndsenheten', 'Mottagningen', 'Servicecenter', 'Medborgarskap'],
    cities: ['Norrköping', 'Sundsvall', 'Göteborg', 'Malmö', 'Boden'], payModel: 'salary-talk', season: [9, 11], weight: 4 },
  { name: 'ST inom Trafikverket', employers: ['Trafikverket'], parts: ['Sektion Borlänge', 'Sektion Väst'],
    partCities: [['Borlänge', 'Luleå', 'Eskilstuna'], ['Göteborg', 'Hässleholm']],
    offices: ['Trafikledningen', 'Underhåll järnväg', 'Förarprov', 'Planering', 'Inköp och logistik'],
    cities: ['Borlänge', 'Göteborg', 'Luleå', 'Eskilstuna', 'Hässleholm'], payModel: 'salary-talk', season: [1, 3], weight: 4 },
  { name: 'ST inom Statens institutionsstyrelse', employers: ['Statens institutionsstyrelse'], parts: [],
    offices: ['Ungdomshemmet', 'LVM-hemmet', 'Behandlingsavdelningen', 'Administrationen'],
    cities: ['Uppsala', 'Lund', 'Örnsköldsvik'], payModel: 'negotiation', season: [10, 12], weight: 2 },
  { name: 'ST inom CSN', employers: ['Centrala studiestödsnämnden'], parts: [], offices: ['Studiestöd', 'Återbetalning', 'Kundcenter', 'IT-avdelningen'],
    cities: ['Sundsvall', 'Kiruna', 'Eskilstuna', 'Luleå'], payModel: 'salary-talk', season: [10, 12], weight: 2 },
  { name: 'ST inom Pensionsmyndigheten', employers: ['Pensionsmyndigheten'], parts: [], offices: ['Pensionsavdelningen', 'Kundservice', 'Bostadstillägg'],
    cities: ['Stockholm', 'Halmstad', 'Söderhamn'], payModel: 'salary-talk', season: [9, 11], weight: 2 },
  { name: 'ST inom Lantmäteriet', employers: ['Lantmäteriet'], parts: ['Sektion Fastighetsbildning'],
    offices: ['Fastighetsbildning', 'Fastighetsinskrivning', 'Geodata', 'Kundcenter'], cities: ['Gävle', 'Norrtälje', 'Skellefteå', 'Hässleholm'],
    payModel: 'salary-talk', season: [1, 3], weight: 3 },
  { name: 'ST inom Regeringskansliet', employers: ['Regeringskansliet'], parts: [], offices: ['Förvaltningsavdelningen', 'Registraturen', 'Lokalservice'],
    cities: ['Stockholm'], payModel: 'salary-talk', season: [9, 11], weight: 2 },
  { name: 'ST inom SMHI', employers: ['SMHI'], parts: [], offices: ['Väderprognoser', 'Observationer', 'Samhälle och säkerhet'], cities: ['Norrköping', 'Göteborg'],
    payModel: 'salary-talk', season: [11, 12], weight: 1 },
  { name: 'ST inom Läkemedelsverket', employers: ['Läkemedelsverket'], parts: [], offices: ['Laboratoriet', 'Tillstånd', 'Läkemedelsupplysningen'], cities: ['Uppsala'],
    payModel: 'salary-talk', season: [2, 4], weight: 1 },
  { name: 'ST inom Swedavia', employers: ['Swedavia'], parts: ['Klubb Arlanda', 'Klubb Landvetter'], partKind: 'club',
    partCities: [['Sigtuna'], ['Härryda']],
    offices: ['Säkerhetskontrollen', 'Terminaldriften', 'Fälthållningen'], cities: ['Sigtuna', 'Härryda'], payModel: 'negotiation', season: [1, 3], weight: 2 },
  { name: 'ST inom Spårtrafiken', employers: ['SJ', 'Green Cargo'], parts: ['Klubb Ombord', 'Klubb Godstrafik', 'Klubb Kundservice'], partKind: 'club',
    offices: ['Ombordpersonal', 'Trafikplaneringen', 'Kundservice', 'Bangården'], cities: ['Stockholm', 'Göteborg', 'Ånge', 'Hallsberg', 'Malmö'],
    payModel: 'negotiation', season: [10, 12], weight: 3 },
];
