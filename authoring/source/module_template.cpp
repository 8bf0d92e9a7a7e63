#include "authoring/source/module_template.h"

namespace rollcall::source {

std::string module_template(const std::string& id) {
  return "module: " + id + R"(
title: A short title
version: 0.1.0
language: en
topics: [dynamic-security]
roles: [all-staff]
variants: {induction: 3}         # minutes
content_note: A man is angry. Nobody is hurt.
summary: One or two sentences that tell an officer what this is about.
pass_mark: 50
framework: framework            # framework.yaml, here or beside this folder: what the behaviours are
objectives:
  - Give a reason with a no, and a time with a promise
  - Look together at what somebody calls unfair

sources:
  handbook: {title: "The document behind your reasons", publisher: "Who published it", year: 2024, section: "Which chapter"}

cast:
  amir: {name: Amir, role: "prisoner, 30"}

state:
  trust:  {range: 0..10, start: 5, shown: Trust on the wing}
  grudge: {range: 0..10, start: 0, revealed: What Amir holds against you}

scenes:
  call:
    title: Monday, the phones
    behaviour: "2.3"
    say:
      - narrator: The line at the phones is long. Amir is last.
      - amir: My call was yesterday. Nobody came. You people do not care.
    options:
      explain:
        text: Tell him you will find out why, and when you will be back
        quality: 3
        do: [trust +1]
        then: He looks at you for a while. "Until four, then."
        why: A reason and a time are worth more than a promise, and you can keep both.
        cite: handbook
      refuse:
        text: Tell him the list is closed and he must apply again
        quality: 1
        do: [trust -1, grudge +2]
        then: He says nothing and walks off.
        why: It is the rule, but he still does not know why it happened.
        cite: handbook
      promise:
        text: Promise him a call for tonight, so that the line can move on
        quality: 0
        do: [trust +1, grudge +2]
        then: He smiles. At seven the phones are switched off.
        why: It looks best at the moment, and it is not yours to promise.
        cite: {source: handbook, says: "What it says of promises, in your own words."}

  meal:
    title: Tuesday, the servery
    behaviour: "6.1"
    say:
      - narrator: Amir holds out his plate a second time.
      - amir: The others get more. I see it every day.
    options:
      check:
        text: Look at the portions with him, and say what you see
        quality: 3
        do: [trust +1, grudge -1]
        then: The portions are the same. "All right," he says.
        why: Fairness must be seen; looking together costs one minute.
        cite: handbook
      wave_on:
        text: Wave him on, because the line behind him is growing
        quality: 0
        do: [grudge +2]
        then: The plate lands on the floor.
        why: The line was shorter than the trouble that follows.
        cite: handbook

later:
  remembers:
    after: meal
    when: grudge >= 4
    say:
      - amir: First the call, now this. I will remember.
    do: [trust -1]

endings:
  shut_out:
    when: grudge >= 4
    title: A door closes
    say: [{narrator: Amir stops talking to staff. You hear about his complaint from the office.}]
    result: fail
  heard:
    title: Heard
    say: [{narrator: On Friday Amir tells you about a quarrel before it becomes a fight.}]
    result: pass

debrief:
  reactions: ["When did you want to end the conversation?"]
  description: replay
  analysis:
    - {point: People accept a no more easily when they know the reason., cite: handbook}
    - {point: A promise needs a time and a note so that a colleague can keep it., cite: handbook}
    - {point: Small things add up; what one shift leaves undone comes back to the next., when: grudge >= 4, cite: handbook}
    - {point: A grudge grows from what nobody explained., when: grudge >= 2, cite: handbook}
    - {point: Who feels fairly treated tells you what is coming., cite: handbook}
  summary: [Name one reason that you will give tomorrow.]
)";
}

}  // namespace rollcall::source
