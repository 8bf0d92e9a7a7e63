#include <array>
#include <cctype>
#include <sstream>
#include <vector>

#include "player/run/shuffle.h"
#include "tests/authoring/support/random_module.h"

namespace rollcall::test {
namespace {

constexpr std::array names{"Amir", "Boris", "Carl", "Dana", "Emil", "Femi", "Goran"};
constexpr std::array wishes{"a call to his sister",   "a second blanket",     "a book from the library",
                            "a visit on Friday",      "a job in the kitchen", "a cell near the window",
                            "an answer to his letter"};

/// Why an option is right, too much, or too little: no two reasons are built alike.
constexpr std::array<std::array<const char*, 6>, 3> reasons{
    {{"A reason is worth more than a rule.", "He knows now where to ask. You gave nothing away.",
      "Whoever hears why can wait.", "Reasons travel along a landing. Refusals do too.",
      "Nobody has to like it; he understands it.", "It took two minutes."},
     {"A refusal without a reason costs trust.", "You were within the rules. He heard a door.",
      "No is an answer, and half of one.", "Tired officers say no. Tomorrow he asks a colleague.",
      "The rule was yours to explain.", "Short words stay long."},
     {"A favour for one is unfair to all.", "Kind, and seen by the whole landing. The next man will ask.",
      "What he got today he expects on Monday.", "You wanted peace. It was lent to you.", "Small things add up.",
      "Others have waited since Monday."}}};

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
    primer();
    for (std::uint32_t i = 0; i < x_scenes; ++i) scene(i);
    rest();
    return x_out.str();
  }

 private:
  void head() {
    x_out << "module: made-up\ntitle: Made up\nversion: 1.0.0\nlanguage: en\ntopics: [dynamic-security]\nroles: "
             "[all-staff]\n"
          << "variants: {induction: " << x_scenes << "}\n"
          << "summary: A man asks for small things, week after week.\nprimer: [before, people]\n"
          << "content_note: A man is angry. Nobody is hurt.\npass_mark: 50\n"
          << "sources:\n  book: {title: A handbook, publisher: A publisher, year: 2020, section: Requests}\n"
          << "  code: {title: A code of conduct, publisher: A publisher, year: 2021, section: Favours}\n"
          << "state:\n  trust: {range: 0..10, start: 7, shown: Trust on the wing}\n"
          << "  stress: {range: 0..10, start: 3, shown: Your stress, better: lower}\n"
          << "  hook: {range: 0..12, start: 0, revealed: The hold on you}\n"
          << "support:\n  text: Ask a colleague to stay with you\n  do: [stress -2]\n  then: She stays for a while.\n"
          << "  why: Support early is part of the job.\n  cite: book\n";
  }

  /// The two groups ask in turn, twice each, so that each stands on both sides of the truth; and so does what they turn
  /// out to be. Of the staff, each is right as often as wrong.
  void cast() {
    static constexpr std::array groups{"majority", "minority"};
    const std::uint32_t first = x_random.below(2);
    const char* const acted = x_random.below(2) == 0 ? "harms" : "harmed";
    x_out << "cast:\n";
    for (std::uint32_t i = 0; i < x_scenes; ++i)
      x_out << "  " << id_of(i) << ": {name: " << names[i] << ", identity: [" << groups[(first + i / 2) % 2]
            << "], turns_out: " << (is_benign(i) ? "neither" : acted) << "}\n";
    x_out << "  nora: {name: Nora, role: officer, identity: [woman]}\n"
          << "  otto: {name: Otto, role: officer, identity: [man]}\n"
          << "  rita: {name: Rita, role: a colleague}\n"
          << "  ada: {name: Ada, role: your supervisor, superior: yes}\n";
  }

  static bool is_benign(std::uint32_t i) { return i % 2 == 0; }

  static std::string id_of(std::uint32_t i) {
    std::string id = names[i];
    id[0] = char(std::tolower(id[0]));
    return id;
  }

  void primer() {
    x_out << "  before:\n    say:\n      - narrator: A reason makes a no easier to hear.\n    go: people\n"
          << "  people:\n    say:\n      - narrator: You work on a wing, and men ask you for things.\n    go: week_0\n";
  }

  void scene(std::uint32_t i) {
    const std::string name = names[i], wish = wishes[(i + x_random.below(7)) % 7];
    x_out << "  week_" << i << ":\n    title: Week " << i + 1 << "\n    behaviour: \"" << 1 + i % 3
          << ".1\"\n    truth: " << (is_benign(i) ? "benign" : "signal") << "\n    say:\n      - narrator: In week "
          << i + 1 << " " << name << " asks for " << wish << ".\n      - narrator: He stands at the door of cell "
          << 10 + i << ".\n      - " << id_of(i) << ": I have waited since Monday, officer. It is number " << i + 1
          << ".\n";
    if (i == 0) x_out << "      - ada: Good evening, and a quiet shift.\n";
    if (i < 4)
      x_out << "      - {" << (i % 2 == 0 ? "nora: Take your time" : "otto: You know this one") << " in week " << i + 1
            << "., urges: " << (i == 0 || i == 3 ? "explain" : "refuse") << "}\n";
    x_out << "      - {rita: " << (i % 2 == 0 ? "I'd tell him how it is done" : "I'd say no and shut the door")
          << ". It is week " << i + 1 << "., urges: " << (i % 2 == 0 ? "explain" : "refuse") << "}\n";
    if (i == 1) x_out << "    support: offered\n";
    if (i == 2)
      x_out << "    look:\n      log: {text: Read the log of week " << i << ", shows: There is one line about " << name
            << ".}\n";
    x_out << "    options:\n";
    const std::vector<std::string> texts = option_texts(i, wish);
    for (std::uint32_t k = 0; k < 3; ++k) option(i, (x_turn + i + k) % 3, name, texts);
  }

  /// Three of the words, whichever they are: what is best is not told by its text.
  template <std::size_t count>
  std::array<std::string, 3> any_three(std::array<const char*, count> words) {
    for (std::uint32_t i = 0; i < 3; ++i) std::swap(words[i], words[i + x_random.below(std::uint32_t(count) - i)]);
    return {words[0], words[1], words[2]};
  }

  /// Of each kind. The right one is the longest text, the shortest, and neither, in turn.
  std::vector<std::string> option_texts(std::uint32_t i, const std::string& wish) {
    const auto begin = any_three(std::array{"Speak at length about ", "Make a short note of ", "Take a moment over ",
                                            "Go to the office for ", "Bring up once more ", "Look very closely at ",
                                            "Hand to the day shift ", "Put in another word for "});
    const auto one = any_three(
        std::array{" before noon", " in few words", " by the rules", " at the gate", " on the phone", " after lunch"});
    const auto other = any_three(std::array{" for this week", " with a smile", " in the yard", " without a form",
                                            " like last time", " and no more"});
    static constexpr std::uint32_t tails[3][3]{{2, 0, 1}, {0, 1, 2}, {1, 2, 0}};
    std::vector<std::string> texts;
    for (std::size_t kind = 0; kind < 3; ++kind) {
      const std::uint32_t longer = tails[(x_turn + i) % 3][kind];
      texts.push_back(begin[kind] + wish + (longer > 0 ? one[kind] : "") +
                      (longer > 1 ? other[kind] + " and tell your supervisor at six" : ""));
    }
    return texts;
  }

  /// 0: right, 1: too much, 2: too little.
  void option(std::uint32_t i, std::uint32_t kind, const std::string& name, const std::vector<std::string>& texts) {
    static constexpr std::array ids{"explain", "refuse", "allow"};
    const bool critical = i == 1 && kind == 2;
    x_out << "      " << ids[kind] << ":\n        text: " << texts[kind] << "\n        quality: "
          << (kind == 0   ? 3
              : kind == 1 ? 1
                          : 0)
          << "\n";
    const bool is_last = i + 1 == x_scenes;
    if (kind == 0) x_out << "        do: [stress +1]\n" << (is_last ? "        leans: over\n" : "");
    if (kind == 1)
      x_out << "        do: [trust -2" << (i == 0 ? "" : ", stress -1") << "]\n"
            << (is_last ? "" : "        leans: over\n");
    if (kind == 2) x_out << "        do: [trust +1, hook +2]\n        leans: under\n";
    if (critical) x_out << "        critical: yes\n";
    x_out << "        signal: "
          << (is_benign(i) ? (kind == 1 ? "false_alarm" : "correct_rejection") : (kind == 2 ? "miss" : "hit")) << "\n"
          << "        then: " << name << " "
          << (kind == 0   ? "nods"
              : kind == 1 ? "turns away"
                          : "smiles")
          << ", in week " << i + 1 << ".\n"
          << "        why: " << reasons[kind][i] << "\n"
          << "        cite: " << (kind == 2 ? "code" : "book") << "\n";
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
        << "    - {point: Small favours add up., cite: code}\n"
        << "    - {point: He used what he knew of you., when: hook >= 4, cite: code}\n"
        << "    - {point: You were right and alone., when: trust <= 4, cite: book}\n  summary: [Name one thing that "
           "you will do tomorrow.]\n";
  }

  run::SplitMix x_random;
  std::uint32_t x_scenes;
  std::uint32_t x_turn;
  std::ostringstream x_out;
};

}  // namespace

std::string random_module(std::uint64_t seed) { return Writer(seed).write(); }

}  // namespace rollcall::test
