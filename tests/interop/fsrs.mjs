// node fsrs.mjs COUNT: so many sequences of reviews, and what ts-fsrs comes to after each, a line each:
//
//     0g 3a 0g 140g | STABILITY DIFFICULTY RECALL
//
// Before the bar: the days since the review before, and whether it went right (g) or wrong (a). RECALL is the chance
// 30 days later. The same COUNT gives the same lines. ts-fsrs is looked for in node_modules of the working folder.
import { createRequire } from "node:module";

const { FSRSAlgorithm, generatorParameters } = createRequire(process.cwd() + "/")("ts-fsrs");
const model = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false, enable_short_term: true }));
const grades = { a: 1, g: 3 };

let state = 1;
/** 0 to bound - 1, by the generator of Park and Miller. */
function below(bound) {
  state = (state * 48271) % 2147483647;
  return state % bound;
}

function days() {
  const most = [1, 7, 60, 400, 4000][below(5)];
  return below(most + 1);
}

for (let line = 0; line < Number(process.argv[2]); ++line) {
  const words = [];
  let memory = null;
  for (let times = 1 + below(20); times > 0; --times) {
    const elapsed = memory ? days() : 0;
    const grade = below(4) === 0 ? "a" : "g";
    words.push(`${elapsed}${grade}`);
    memory = model.next_state(memory, elapsed, grades[grade]);
  }
  console.log(words.join(" "), "|", memory.stability, memory.difficulty, model.forgetting_curve(30, memory.stability));
}
