// Figures of the ink language on the story that rollcall_bench compile measures: node ink_bench.mjs INKJS_FOLDER STORY.ink
// One `name value` in each line, under the names that rollcall_bench compile prints.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const runs = 3;
const shortPlay = 13;
const longPlay = 1000;
const decisionsToTime = 20_000;

const inkjs = createRequire(import.meta.url)(resolve(process.argv[2], "dist/ink-full.js"));
const source = readFileSync(process.argv[3], "utf8");

const print = (name, value) => console.log(name, value);

function seconds(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function medianSeconds(count, work) {
  return Array.from({ length: count }, () => seconds(work)).sort((a, b) => a - b)[Math.floor(count / 2)];
}

// xorshift32, as in compile_bench.cpp.
function makeRandom() {
  let state = 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

// FNV-1a over all that is read in one random play.
function storyHash(story) {
  const random = makeRandom();
  let hash = 2166136261;
  const add = (text) => {
    for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 16777619);
  };
  for (;;) {
    while (story.canContinue) add(story.Continue().replace(/\n$/, ""));
    const choices = story.currentChoices;
    if (choices.length === 0) return (hash >>> 0).toString(16).padStart(8, "0");
    for (const choice of choices) add(choice.text);
    story.ChooseChoiceIndex(random(choices.length));
  }
}

function play(story, decisions) {
  const random = makeRandom();
  let characters = 0;
  for (let made = 0; made < decisions; ) {
    story.ResetState();
    for (;;) {
      while (story.canContinue) characters += story.Continue().length;
      const choices = story.currentChoices;
      if (choices.length === 0 || made === decisions) break;
      for (const choice of choices) characters += choice.text.length;
      story.ChooseChoiceIndex(random(choices.length));
      ++made;
    }
  }
  return characters;
}

const compile = () => {
  const compiler = new inkjs.Compiler(source);
  const compiled = compiler.Compile();
  if (compiler.errors.length > 0) throw new Error(compiler.errors.slice(0, 3).join("\n"));
  return compiled.ToJson();
};

let json;
const compileTimes = Array.from({ length: runs }, () => seconds(() => (json = compile()))).sort((a, b) => a - b);
print("compile_seconds", compileTimes[Math.floor(runs / 2)]);
print("compile_megabytes", process.resourceUsage().maxRSS / 1024);
print("compiled_bytes", Buffer.byteLength(json));
print("load_seconds", medianSeconds(11, () => new inkjs.Story(json)));

const story = new inkjs.Story(json);
play(story, 2_000); // so that the engine has compiled what it runs
let characters = 0;
print("decisions_per_second", decisionsToTime / medianSeconds(runs, () => (characters = play(story, decisionsToTime))));
print("characters_per_decision", characters / decisionsToTime);

function savedBytes(decisions) {
  story.ResetState();
  const random = makeRandom();
  for (let made = 0; made < decisions; ++made) {
    story.ContinueMaximally();
    story.ChooseChoiceIndex(random(story.currentChoices.length));
  }
  return Buffer.byteLength(story.state.ToJson());
}
print("saved_bytes_short", savedBytes(shortPlay));
print("saved_bytes_long", savedBytes(longPlay));
print("story", storyHash(new inkjs.Story(json)));
