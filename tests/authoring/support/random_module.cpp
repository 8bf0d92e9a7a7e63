#include <array>
#include <cctype>
#include <sstream>

#include "player/run/shuffle.h"
#include "tests/authoring/support/random_module.h"

namespace rollcall::test {
namespace {

constexpr std::array names{"Amir", "Boris", "Carl", "Dana", "Emil", "Femi", "Goran"};
constexpr std::array wishes{"a call to his sister",   "a second blanket",     "a book from the library",
                            "a visit on Friday",      "a job in the kitchen", "a cell near the window",
                            "an answer to his letter"};

/// Every play is decided by two sums: what was let pass (hook) and what was refused (trust). Three refusals or more end
/// badly, three favours or more too; one of either can be mended.
class Writer {
 public:
  explicit Writer(std::uint64_t seed)
      : x_random(seed * 7919 + 17), x_scenes(5 + x_random.below(2)), x_turn(x_random.below(3)) {}

  std::string write() {
    head();
    cast();
    x_out << "scenes:\n";
    for (std::uint32_t i = 0; i < x_scenes; ++i) scene(i);
    rest();
    return x_out.str();
  }

 private:
  void head() {
    x_out << "module: made-up\ntitle: Made up\nversion: 1.0.0\nlanguage: en\ntopics: [dynamic-security]\nroles: "
             "[all-staff]\n"
          << "variants: {induction: 20, refresher: 10, briefing: 15}\n"
          << "summary: A man asks for small things, week after week.\n"
          << "content_note: A man is angry. Nobody is hurt.\npass_mark: 50\n"
          << "sources:\n  book: {title: A handbook, publisher: A publisher, year: 2020, section: Requests}\n"
          << "state:\n  trust: {range: 0..10, start: 7, shown: Trust on the wing}\n"
          << "  stress: {range: 0..10, start: 3, shown: Your stress, better: lower}\n"
          << "  hook: {range: 0..12, start: 0, revealed: The hold on you}\n"
          << "support:\n  text: Ask a colleague to stay with you\n  do: [stress -2]\n  then: She stays for a while.\n"
          << "  why: Support early is part of the job.\n  cite: book\n";
  }

  /// The two groups ask in turn, twice each, so that each stands on both sides of the truth.
  void cast() {
    static constexpr std::array groups{"majority", "minority"};
    const std::uint32_t first = x_random.below(2);
    x_out << "cast:\n";
    for (std::uint32_t i = 0; i < x_scenes; ++i)
      x_out << "  " << id_of(i) << ": {name: " << names[i] << ", identity: [" << groups[(first + i / 2) % 2] << "]}\n";
  }

  static std::string id_of(std::uint32_t i) {
    std::string id = names[i];
    id[0] = char(std::tolower(id[0]));
    return id;
  }

  void scene(std::uint32_t i) {
    const std::string name = names[i], wish = wishes[(i + x_random.below(7)) % 7];
    x_out << "  week_" << i << ":\n    title: Week " << i + 1 << "\n    behaviour: \"" << 1 + i % 3
          << ".1\"\n    truth: " << (i % 2 == 0 ? "benign" : "signal") << "\n    say:\n      - narrator: In week "
          << i + 1 << " " << name << " asks for " << wish << ".\n      - narrator: He stands at the door of cell "
          << 10 + i << ".\n      - " << id_of(i) << ": I have waited since Monday, officer. It is number " << i + 1
          << ".\n";
    if (i == 1) x_out << "    support: offered\n";
    if (i == 2)
      x_out << "    look:\n      log: {text: Read the log of week " << i << ", shows: There is one line about " << name
            << ".}\n";
    x_out << "    options:\n";
    for (std::uint32_t k = 0; k < 3; ++k) option(i, (x_turn + i + k) % 3, name, wish);
  }

  /// 0: right, 1: too much, 2: too little. The right one is the longest text, the shortest, and neither, in turn.
  void option(std::uint32_t i, std::uint32_t kind, const std::string& name, const std::string& wish) {
    static constexpr std::array ids{"explain", "refuse", "allow"};
    static constexpr std::array before{"Explain the proper way for ", "Refuse ", "Allow "};
    static constexpr std::array after{"", ", with no reason", ", for one time only"};
    const std::uint32_t turn = (x_turn + i) % 3;
    const bool stretched = (turn == 1 && kind != 0) || (turn == 2 && kind == 1);
    const bool critical = i == 1 && kind == 2;
    x_out << "      " << ids[kind] << ":\n        text: " << before[kind] << wish << after[kind]
          << (stretched ? " and before the evening count" : "") << "\n        quality: "
          << (kind == 0   ? 3
              : kind == 1 ? 1
                          : 0)
          << "\n";
    if (kind == 0) x_out << "        do: [stress +1]\n";
    if (kind == 1) x_out << "        do: [trust -2, stress -1]\n        leans: over\n";
    if (kind == 2) x_out << "        do: [trust +1, hook +2]\n        leans: under\n";
    if (critical) x_out << "        critical: yes\n";
    x_out << "        signal: "
          << (i % 2 == 0 ? (kind == 1 ? "false_alarm" : "correct_rejection") : (kind == 2 ? "miss" : "hit")) << "\n"
          << "        then: " << name << " "
          << (kind == 0   ? "nods"
              : kind == 1 ? "turns away"
                          : "smiles")
          << ", in week " << i + 1 << ".\n"
          << "        why: "
          << (kind == 0   ? "A reason is worth more than a rule"
              : kind == 1 ? "A refusal without a reason costs trust"
                          : "A favour for one is unfair to all")
          << " (" << i + 1 << ").\n"
          << "        cite: book\n";
  }

  void rest() {
    x_out
        << "later:\n  reminder:\n    after: week_" << 1 + x_random.below(x_scenes - 2) << "\n    when: hook >= 2\n"
        << "    say:\n      - narrator: Somebody reminds you of a favour.\n    do: [stress +1]\n"
        << "endings:\n  owned:\n    when: hook >= 6\n    title: Owned\n    say: [{narrator: He knows too much of "
           "you.}]\n    result: fail\n"
        << "  alone:\n    when: trust <= 2\n    title: Alone\n    say: [{narrator: Nobody talks with you any more.}]\n "
           "   result: fail\n"
        << "  together:\n    when: hook <= 1 and trust >= 6\n    title: Together\n    say: [{narrator: The wing is "
           "quiet.}]\n    result: pass\n"
        << "  held:\n    title: Held\n    say: [{narrator: It has held at a price.}, {when: critical, "
           "narrator: What you let pass was talked about.}]\n    result: pass\n"
        << "debrief:\n  reactions: [\"When did you want to say yes?\"]\n  description: replay\n  analysis:\n"
        << "    - {point: A pattern over weeks is seen late., cite: book}\n    - {point: The same rule for all needs a "
           "reason for each., cite: book}\n"
        << "    - {point: Small favours add up., cite: book}\n  summary: [Name one thing that you will do tomorrow.]\n";
  }

  run::SplitMix x_random;
  std::uint32_t x_scenes;
  std::uint32_t x_turn;
  std::ostringstream x_out;
};

}  // namespace

std::string random_module(std::uint64_t seed) { return Writer(seed).write(); }

}  // namespace rollcall::test
