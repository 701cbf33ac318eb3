// What the page's scripts find in the browser beside its own objects, for `tsc --checkJs`.

declare const d3: typeof import("d3-array") &
  typeof import("d3-axis") &
  typeof import("d3-format") &
  typeof import("d3-scale") &
  typeof import("d3-selection") &
  typeof import("d3-shape");

declare const fflate: typeof import("fflate");

/** The one global of the course: each script adds its part. */
declare var clusterlearn: any;

interface Window {
  clusterlearn: any;
}

/** Progress: see static/records.js for the data and static/store.js for keeping it. */
type RecordKind =
  | "pages"
  | "checks"
  | "prompts"
  | "figures"
  | "predictions"
  | "tasks"
  | "inputs"
  | "plans"
  | "last";
type Saved = { at: number; value: any };
type Learner = {
  name: string;
  since: number;
  records: Partial<Record<RecordKind, Record<string, Saved>>>;
};
type ProgressState = { version: number; current: string; learners: Record<string, Learner> };
type Kept = { id: string; learner: Learner };
type ImportReason = "empty" | "foreign" | "damaged" | "newer";

interface ProgressRecords {
  empty(): ProgressState;
  read(state: ProgressState, kind: RecordKind, id: string): any;
  write(
    state: ProgressState,
    kind: RecordKind,
    id: string,
    value: object,
    at: number,
  ): ProgressState;
  addLearner(state: ProgressState, name: string, at: number): ProgressState;
  choose(state: ProgressState, id: string): ProgressState;
  forget(state: ProgressState): ProgressState;
  rename(state: ProgressState, name: string): ProgressState;
  named(state: ProgressState, name: string): string | undefined;
  merge(mine: Learner, theirs: Learner): Learner;
  join(mine: ProgressState, theirs: ProgressState): ProgressState;
  toText(state: ProgressState, at: number): string;
  fromText(text: string): Kept | { reason: ImportReason };
  bringBack(state: ProgressState, kept: Kept, at: number): ProgressState;
  isState(value: unknown): value is ProgressState;
}

/** Called after a change: of one record, or of everything ("*") by another tab or learner. */
type StoreListener = (kind: RecordKind | "*", id: string) => void;

interface ProgressStore {
  /** The current learner's value; undefined where there is none. */
  get(kind: RecordKind, id: string): any;
  /** Whether the value is kept; where it is not, the page has said so and goes on in memory. */
  set(kind: RecordKind, id: string, value: object): boolean;
  /** Returns a function that ends the subscription. */
  subscribe(listener: StoreListener): () => void;
  learners(): { id: string; name: string; since: number }[];
  /** Id of the current learner; "" where nobody is chosen. */
  current(): string;
  /** False where somebody has that name already. */
  add(name: string): boolean;
  rename(name: string): boolean;
  /** "" puts everybody's progress out of sight. */
  choose(id: string): void;
  /** The current learner's progress as a text to keep. */
  save(): string;
  /** "" where the text was brought back; else why it was refused, and nothing changed. */
  bringBack(text: string): ImportReason | "";
  /** The current learner's records. */
  eraseMine(): void;
  /** Everybody's. */
  eraseAll(): void;
}

/** What course.js tells of the course; see book/progress.py. */
type CourseObjective = { id: string; checks: string[]; prompts: string[]; tasks: string[] };
type CourseChapter = {
  page: string;
  title: string;
  url: string;
  minutes: { read: number; practise: number };
  objectives: CourseObjective[];
  checks: string[];
  prompts: string[];
  tasks: string[];
};
type Course = { modules: { slug: string; title: string; url: string; chapters: CourseChapter[] }[] };

type Stage = "open" | "begun" | "shown";
type Things = Pick<CourseChapter, "checks" | "tasks" | "prompts">;
/** How far the current learner is; see static/overview.js. */
interface Standing {
  counts(things: Things): { checks: number; tasks: number; prompts: number };
  isFound(task: string): boolean;
  isRight(check: string): boolean;
  stage(things: Things): Stage;
}

/** All notes of one learner: made by static/draft.js, written by static/docx.js. */
type DraftEntry = {
  question: string;
  source: string;
  text: string;
  rows: string[][];
  more: string;
};
type DraftGroup = { title: string; isTable: boolean; entries: DraftEntry[] };
type DraftPart = { title: string; groups: DraftGroup[]; open: string };
type Draft = { title: string; about: string; parts: DraftPart[] };

/** Charts and exercises: made by book/exercise_pages.py, used by static/exercise.js and chart.js. */
type Row = Record<string, any>;
type LineChart = {
  kind: "line";
  x: string;
  y: string;
  series: string;
  labels: Record<string, string>;
  x_title: string;
  y_title: string;
  x_domain: [number, number];
  y_domain: [number, number];
  band: [string, string] | null;
  legend: string;
};
type NetworkChart = {
  kind: "network";
  nodes: [number, number][];
  groups: number[];
  panels: Record<string, string>;
  node_label: string;
  legend: string;
  alternative: string;
};
type BarChart = {
  kind: "bar";
  category: string;
  x: string;
  series: string;
  categories: Record<string, string>;
  labels: Record<string, string>;
  category_title: string;
  x_title: string;
  x_domain: [number, number];
  legend: string;
  shown: number;
};
type Chart = BarChart | LineChart | NetworkChart;
type Guess = { value: number; label: string };
type Drawing = import("d3-selection").Selection<any, any, any, any>;
type Scale = import("d3-scale").ScaleLinear<number, number>;

type ExerciseInput = {
  name: string;
  label: string;
  low: number;
  high: number;
  step: number;
  default: number;
  unit: string;
  factor: number;
};
type ExerciseTask =
  | { kind: "reach"; slug: string }
  | {
      kind: "answer";
      slug: string;
      value: number;
      tolerance: number;
      right: string;
      low: string;
      high: string;
    }
  | { kind: "choice"; slug: string; value: string; feedback: Record<string, string> };
type TableColumn = { name: string; digits?: number; labels?: string[] };
type ExerciseRecord = {
  slug: string;
  inputs: ExerciseInput[];
  indicators: { name: string; label: string; unit: string; digits: number }[];
  chart: Chart;
  prediction: { indicator: string; low: number; high: number; step: number; drawn: boolean };
  tasks: ExerciseTask[];
  words: Record<string, string>;
  own?: { example: string; words: Record<string, string> };
  bytes: number;
  table: {
    columns: TableColumn[];
    shared: Record<string, number[]>;
    settings: { columns: number[][]; indicators: number[]; sentence: string; reached: string }[];
  };
};
type ExerciseResult = {
  rows: Row[];
  indicators: Record<string, number>;
  sentence: string;
  reached: Record<string, boolean>;
};
/** What comes of the reader's own figures: problems alone, or all the rest. */
type OwnResult = {
  problems?: string[];
  sentences: string[];
  notes: string[];
  chart: Chart;
  head: string[];
  rows: Row[];
};

/** What a module needs to be read without a network; see book/keep.py. */
type KeepList = { bytes: number; files: Record<string, string> };

/** Sphinx's searchtools.js; a result is page, title, anchor and four things more. */
declare const Search: {
  _parseQuery(words: string): any[];
  _performSearch(...query: any[]): [string, string, string, ...any[]][];
};

/** The capstone's game: see initiative/play.py for the data and static/initiative.js for the port. */
type InitiativeAction = {
  slug: string;
  title: string;
  text: string;
  use: string;
  days: number;
  money: number;
  efforts: number[];
};
type InitiativeEvent = {
  slug: string;
  title: string;
  text: string;
  helps: string;
  stood: string;
  fell: string;
  base: number;
  state: Record<string, number>;
  levels: Record<string, number>;
  low: number;
  high: number;
  turn: number;
  effects: Record<string, number>;
};
type InitiativeCluster = {
  slug: string;
  title: string;
  trade: string;
  story: string;
  firms: number;
  days: number;
  money: number;
  sales: number;
  jobs: number;
  patience: number;
  wear: number;
  params: Record<string, number>;
  incomes_poor: number[];
  incomes_other: number[];
};
type InitiativeLesson = {
  slug: string;
  claims: string[];
  text: string;
  when: [string, string, number][];
};
type InitiativeRules = {
  version: number;
  signs: string;
  levels: number;
  seeds: number;
  months: number;
  year: number;
  quarters: number;
  after: number;
  half: number;
  seen: number;
  sales: number;
  jobs: number;
  measures: string[];
  shares: string[];
  efforts: string[];
  actions: InitiativeAction[];
  events: InitiativeEvent[];
  slots: [number, number][];
  draws: { times: number; year: number; quarters: number; tries: number };
  clusters: InitiativeCluster[];
  monitoring: { steps: number[]; gap_steps: number[]; warns: number };
  best: string[];
  others: number;
  facts: string[];
  lessons: InitiativeLesson[];
  most_lessons: number;
  texts: {
    measures: Record<string, string>;
    signs: string[];
    sentences: Record<string, string>;
    not_a_code: Record<string, string>;
  };
};
/** What the page gets; see book/initiative_pages.py. */
type InitiativeRecord = {
  rules: InitiativeRules;
  tasks: { slug: string; of: "" | "joint_action" | "closed"; least: number }[];
  chapters: Record<string, { title: string; url: string }>;
  words: Record<string, string>;
};
type InitiativeState = {
  joint_action: number;
  trust: number;
  visibility: number;
  governance: number;
  upgrade: number;
  capability: number;
};
type InitiativeHappened = { event: number; outcome: number; stood: boolean };
type InitiativePlan = { cluster: number; seed: number; quarters: number[][] };
type InitiativeGame = {
  cluster: number;
  seed: number;
  quarter: number;
  money: number;
  goodwill: number;
  state: InitiativeState;
  happened: InitiativeHappened | null;
};
type InitiativeOutcome = { games: InitiativeGame[]; points: number };
type InitiativeDriver = {
  action: number;
  points: number;
  joint_action: number;
  poverty_gap: number;
};
type InitiativeComparison = {
  others: number[];
  worse: number;
  middle: number;
  best: number;
  nothing: number;
};
interface Initiative {
  nothing: number[];
  mix(seed: number, number: number): number;
  schedule(seed: number): Map<number, number>;
  start(cluster: number, seed: number): InitiativeGame;
  cost(levels: number[]): [number, number];
  purse(game: InitiativeGame): { days: number; money: number };
  affordable(game: InitiativeGame, levels: number[]): boolean;
  quarter(game: InitiativeGame, levels: number[]): InitiativeGame;
  /** The games from the start on, as far as quarters are given. */
  games(plan: InitiativePlan): InitiativeGame[];
  play(plan: InitiativePlan): InitiativeOutcome;
  alone(cluster: number, seed: number): InitiativeGame[];
  measures(game: InitiativeGame): Record<string, number>;
  closed(last: InitiativeGame): number;
  points(last: InitiativeGame): number;
  rounded(game: InitiativeGame, level: number): Record<string, number>;
  monitored(levels: number[]): number;
  seen(game: InitiativeGame, levels: number[]): Record<string, number>;
  coming(game: InitiativeGame, levels: number[]): number | null;
  encode(plan: InitiativePlan): string;
  /** Throws an error that says in words what is wrong with a code. */
  decode(code: string): InitiativePlan;
  grouped(code: string): string;
  randomPlan(cluster: number, seed: number, number: number): InitiativePlan;
  bestPlan(cluster: number, seed: number): InitiativePlan;
  facts(plan: InitiativePlan, outcome: InitiativeOutcome): Record<string, number>;
  lessons(known: Record<string, number>): InitiativeLesson[];
  drivers(plan: InitiativePlan): InitiativeDriver[];
  comparison(plan: InitiativePlan): InitiativeComparison;
}

/** What the end shows of a whole play; see static/initiative_debrief.js. */
type InitiativeLook = {
  plan: InitiativePlan;
  outcome: InitiativeOutcome;
  best: InitiativePlan;
  /** Measures quarter by quarter: of this plan, of the best one, and where nobody came. */
  paths: Record<string, number>[][];
  end: Record<string, number>;
  idle: Record<string, number>;
  drivers: InitiativeDriver[];
  comparison: InitiativeComparison;
  lessons: InitiativeLesson[];
  code: string;
};

/** A game as it is kept for its place; see static/initiative_kept.js. */
type InitiativeKeptGame = { plan: InitiativePlan; next: number[]; open: boolean; at: number };
interface InitiativeKept {
  /** Keep a game as one that goes on; `next` is what is chosen for its next quarter. */
  keepGame(plan: InitiativePlan, next: number[]): void;
  /** Where a place has a game, do not go on with it unasked. */
  putAside(cluster: number): void;
  gameOf(cluster: number): InitiativeKeptGame | undefined;
  games(): InitiativeKeptGame[];
  openGame(): InitiativeKeptGame | undefined;
  /** Codes of plans that came to their end, the newest first. */
  ended(): string[];
  isEnded(plan: InitiativePlan): boolean;
  keepEnded(plan: InitiativePlan): void;
  /** The plan whose end is looked at. */
  shown(): InitiativePlan | undefined;
  keepShown(plan: InitiativePlan): void;
  keepNoneShown(): void;
}

/** A part of the game's page; see static/initiative_part.js. */
interface InitiativePart {
  place: HTMLElement;
  find(selector: string): any;
  piece(name: string): any;
  say(name: string, text: string): void;
  show(name: string, isShown: boolean): void;
  press(name: string, act: () => void): void;
  focus(): void;
}
type InitiativePartClass = new (place: HTMLElement) => InitiativePart;

/** What the page, static/initiative_play.js, asks of each of its three steps. */
interface InitiativeStep extends InitiativePart {
  /** Forget what was said and asked before. */
  clear(): void;
  /** Draw the charts for the width that there is. */
  draw(): void;
}
interface InitiativeStart extends InitiativeStep {
  enter(): void;
  /** Begin where a plan was played, under its luck. */
  beginLike(plan: InitiativePlan): void;
}
interface InitiativeQuarter extends InitiativeStep {
  enter(there: { plan: InitiativePlan; next: number[] }): void;
  keep(): void;
}
interface InitiativeEnd extends InitiativeStep {
  enter(plan: InitiativePlan, tested?: string): void;
}
interface InitiativeForm extends InitiativePart {
  /** What is chosen. */
  levels: number[];
  /** Ask about the next quarter; without `chosen`, as in the quarter before, `done`. */
  ask(now: InitiativeGame, done: number[], chosen?: number[]): void;
}

/** What a step asks of the page. */
interface InitiativePage extends HTMLElement {
  turnTo(step: InitiativeStep): void;
  draw(): void;
  begin(cluster: number, seed: number): void;
  /** Go on with a game. */
  play(there: { plan: InitiativePlan; next: number[] }): void;
  /** Look at a plan's end; `tested` says what it did under another luck. */
  end(plan: InitiativePlan, tested?: string): void;
  /** Play where a plan was played, under its luck. */
  again(plan: InitiativePlan): void;
  /** Leave a plan and go back to the first step. */
  leave(plan: InitiativePlan): void;
  /** Note that a task is done. */
  found(task: string): void;
}
