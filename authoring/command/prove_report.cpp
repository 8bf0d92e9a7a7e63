#include "authoring/command/prove_report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "authoring/command/choices_report.h"
#include "authoring/command/figures.h"
#include "authoring/command/report.h"
#include "authoring/command/shell_word.h"
#include "authoring/command/table.h"
#include "authoring/survey/giveaways.h"
#include "player/scenario/glossary.h"

namespace rollcall::authoring {

using prove::EndingFigures;
using prove::Extremes;
using prove::LearnerFigures;
using prove::Proof;
using source::Diagnostic;
using terminal::Console;

namespace {

constexpr std::string_view indent = "  ";
constexpr Phrase not_known = tr_noop("-");

Message named(std::string_view id) { return Message::verbatim(std::string(id)); }

Message points(const Extremes& extremes) {
  if (extremes.unlimited) return tr("{least} or more", "least"_is = extremes.least_earned);
  return tr("{earned} of {possible}", "earned"_is = range(extremes.least_earned, extremes.most_earned),
            "possible"_is = range(extremes.least_possible, extremes.most_possible));
}

Message percent(const EndingFigures& ending) {
  return ending.points.unlimited ? Message(not_known) : percents(ending.lowest_percent, ending.highest_percent);
}

Message result_name(scenario::Result result) { return result == scenario::Result::pass ? tr("pass") : tr("fail"); }

void write_endings(const Proof& proof, const Console& console) {
  Table rows{{tr("ending"), tr("result"), tr("paths"), tr("random"), tr("score"), tr("points"), tr("shortest")}};
  for (const EndingFigures& ending : proof.endings) {
    if (ending.reached) {
      const std::uint64_t steps = ending.shortest.options.size();
      rows.push_back({named(ending.id), result_name(ending.result), number_of(ending.paths), share(ending.random),
                      percent(ending), points(ending.points),
                      trn("{number} step", "{number} steps", steps, "number"_is = grouped(steps))});
    } else {
      rows.push_back({named(ending.id), result_name(ending.result), tr("never reached")});
    }
  }
  console.say({});
  console.say(
      tr("Endings: where play can end; random is how often blind choice ends there, score and points are the "
         "least and the most"));
  write_table(rows, console);
}

std::vector<std::string> competencies_of(const Proof& proof) {
  std::vector<std::string> codes;
  for (const EndingFigures& ending : proof.endings) {
    for (const auto& competency : ending.competencies) {
      if (std::find(codes.begin(), codes.end(), competency.code) == codes.end()) codes.push_back(competency.code);
    }
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

/// What the codes stand for, where a framework says it.
void write_names(const std::vector<std::string>& codes, const ProofReport& report, const Console& console) {
  Table rows;
  for (const std::string& code : codes) {
    const scenario::TextIndex name = scenario::name_of_competency(report.scenario, code);
    if (name != scenario::none)
      rows.push_back({named(code), Message::shown(scenario::plain(report.scenario, report.texts, name))});
  }
  write_table(rows, console);
}

void write_competencies(const ProofReport& report, const Console& console) {
  const Proof& proof = report.whole;
  const std::vector<std::string> codes = competencies_of(proof);
  if (codes.empty()) return;
  Table rows{{tr("ending")}};
  for (const std::string& code : codes) rows.front().push_back(named(code));
  for (const EndingFigures& ending : proof.endings) {
    if (!ending.reached) continue;
    std::vector<Message> row{named(ending.id)};
    for (const std::string& code : codes) {
      const auto found = std::find_if(ending.competencies.begin(), ending.competencies.end(),
                                      [&](const auto& competency) { return competency.code == code; });
      row.push_back(found == ending.competencies.end() ? Message(not_known) : points(found->points));
    }
    rows.push_back(std::move(row));
  }
  console.say({});
  console.say(tr("Points by competency"));
  write_table(rows, console);
  write_names(codes, report, console);
}

/// "together", or "together 75.0 %, drift 25.0 %", the likeliest first.
Message distribution(const Proof& proof, const std::vector<double>& endings, double nowhere, double unsettled = 0) {
  std::vector<std::pair<double, Message>> parts;
  for (std::size_t i = 0; i < endings.size(); ++i) {
    if (endings[i] > 0) parts.emplace_back(endings[i], named(proof.endings[i].id));
  }
  if (nowhere > 0) parts.emplace_back(nowhere, tr("no ending"));
  if (unsettled > 1e-12) parts.emplace_back(unsettled, tr("still going round"));
  if (parts.size() == 1) return parts.front().second;
  std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  Message all;
  for (const auto& [probability, name] : parts)
    all = listed(all, tr("{ending} {share}", "ending"_is = name, "share"_is = share(probability)));
  return all;
}

/// How many pass: "yes", "no", or a share.
Message passes(const LearnerFigures& figures) {
  if (!figures.tally) return not_known;
  const double passes = figures.tally->passes;
  constexpr double nothing = 1e-9;
  if (figures.tally->unknown > nothing) return tr("at least {share}", "share"_is = share(passes));
  return passes < nothing ? tr("no") : passes > 1 - nothing ? tr("yes") : share(passes);
}

Message score(const LearnerFigures& figures) {
  if (!figures.tally || !figures.tally->percents) return not_known;
  return percents(figures.tally->percents->lowest, figures.tally->percents->highest);
}

/// Where somebody ends who need not draw lots.
Message ties_by_quality(const Proof& proof, const LearnerFigures& figures) {
  if (!figures.first || !figures.torn) return not_known;
  return distribution(proof, figures.first->endings, figures.first->nowhere);
}

bool same_figures(const std::vector<Message>& row, const std::vector<Message>& other) {
  return std::equal(row.begin() + 1, row.end(), other.begin() + 1,
                    [](const Message& one, const Message& two) { return one.text() == two.text(); });
}

void write_learners(const Proof& proof, const Console& console) {
  Table rows{{tr("policy"), tr("passes"), tr("score"), tr("ties by quality"), tr("ends in")}};
  for (const LearnerFigures& figures : proof.learners) {
    std::vector<Message> row{name_of(figures.learner), passes(figures), score(figures), ties_by_quality(proof, figures),
                             distribution(proof, figures.endings, figures.nowhere, figures.unsettled)};
    // Support that changes nothing needs no line of its own.
    if (figures.learner.takes_support && same_figures(row, rows.back())) continue;
    rows.push_back(std::move(row));
  }
  console.say({});
  console.say(
      tr("Policies: imagined learners with one rule: whatever comes (random, and curious with looks and support), the "
         "best or\nthe worst option always, too hard (over), too soft (under), neither (moderate), what looks best on "
         "the screen\n(greedy) or worst (costly), what names a superior (refers), what was urged last (last-word). "
         "Where a rule leaves\nseveral options, lots are drawn, and 'ties by quality' says where it ends if the best "
         "is taken"));
  write_table(rows, console);
}

/// "2 of 3 decisions (hall, gate)"; which ones is said of some scenes, but not of all.
Message scenes_of(const prove::Scenes& scenes, std::uint64_t count, const Message& all,
                  const scenario::Scenario& scenario) {
  if (scenes.empty() || scenes.size() == count) return part_of(scenes.size(), all);
  std::string names;
  for (const scenario::SceneIndex scene : scenes) names += (names.empty() ? "" : ", ") + scenario.scenes()[scene].id;
  return tr("{some} of {all} ({scenes})", "some"_is = scenes.size(), "all"_is = all, "scenes"_is = names);
}

Message lures_sentence(const prove::LureFigures& lures, const scenario::Scenario& scenario) {
  const Message met = Message::verbatim(std::to_string(lures.decisions));
  return tr(
      "With the values of the start, a weaker option looks at least as good on the screen in {at_start}; in play it "
      "can in {somewhere}, and always does in {everywhere}.",
      "at_start"_is =
          scenes_of(lures.at_start, lures.decisions_at_start, decisions(lures.decisions_at_start), scenario),
      "somewhere"_is = scenes_of(lures.somewhere, lures.decisions, met, scenario),
      "everywhere"_is = scenes_of(lures.everywhere, lures.decisions, met, scenario));
}

Message pass_sentence(const Proof& proof) {
  const Message pass = proof.can_pass ? (proof.can_miss ? tr("Pass: can be reached, can be missed")
                                                        : tr("Pass: can be reached, cannot be missed"))
                                      : (proof.can_miss ? tr("Pass: cannot be reached, can be missed")
                                                        : tr("Pass: cannot be reached, cannot be missed"));
  if (proof.pass_mark == 0) return tr("{pass}.", "pass"_is = pass);
  return tr("{pass}; pass mark {mark} %.", "pass"_is = pass, "mark"_is = proof.pass_mark);
}

Message recovery_sentence(const prove::RecoveryFigures& recovery) {
  const auto recover = "recover"_is = grouped(recovery.recover);
  const auto runs = "runs"_is =
      trn("{number} run", "{number} runs", recovery.runs, "number"_is = grouped(recovery.runs));
  const auto part = "share"_is =
      share(static_cast<double>(recovery.recover) / static_cast<double>(std::max<std::uint64_t>(recovery.runs, 1)));
  const auto best = "best"_is = grouped(recovery.reach_best);
  const auto pass = "pass"_is = grouped(recovery.pass);
  if (recovery.complete)
    return trn(
        "After {n} weaker choice: {recover} of {runs} ({share}) can still reach a passing ending, {best} the best one, "
        "{pass} a pass.",
        "After {n} weaker choices: {recover} of {runs} ({share}) can still reach a passing ending, {best} the best "
        "one, {pass} a pass.",
        recovery.errors, recover, runs, part, best, pass);
  return trn(
      "After {n} weaker choice: {recover} of {runs} ({share}) can still reach a passing ending, {best} the best one, "
      "{pass} a pass (not all runs were looked at).",
      "After {n} weaker choices: {recover} of {runs} ({share}) can still reach a passing ending, {best} the best one, "
      "{pass} a pass (not all runs were looked at).",
      recovery.errors, recover, runs, part, best, pass);
}

Message giveaways_sentence(const prove::GiveawayFigures& giveaways) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.1f", giveaways.chance);
  const auto longest = "longest"_is = giveaways.longest;
  const auto all = "decisions"_is = decisions(giveaways.decisions);
  const auto shortest = "shortest"_is = giveaways.shortest;
  const auto first = "first"_is = giveaways.first;
  const auto chance = "chance"_is = std::string(text.data());
  if (giveaways.first_on_screen == 0)
    return tr(
        "The best option is the longest text in {longest} of {decisions}, the shortest in {shortest}, the first "
        "in the file in {first} (by chance {chance} of each).",
        longest, all, shortest, first, chance);
  return tr(
      "The best option is the longest text in {longest} of {decisions}, the shortest in {shortest}, the first in "
      "the file in {first}, also on the screen in {screen} (by chance {chance} of each).",
      longest, all, shortest, first, "screen"_is = giveaways.first_on_screen, chance);
}

void write_sentences(const Proof& proof, const scenario::Scenario& scenario, const Console& console) {
  console.say({});
  console.say(tr("Teaching"));
  console.say(pass_sentence(proof), indent);
  if (proof.highest_percent_with_critical)
    console.say(tr("A critical error blocks the pass, even with a score of {score} %.",
                   "score"_is = *proof.highest_percent_with_critical),
                indent);
  for (const auto& recovery : proof.recovery) {
    if (recovery.runs != 0) console.say(recovery_sentence(recovery), indent);
  }
  console.say(lures_sentence(proof.lures, scenario), indent);
  if (survey::can_be_judged(proof.giveaways.decisions)) console.say(giveaways_sentence(proof.giveaways), indent);
}

void write_samples(const Proof& proof, const Console& console) {
  const prove::Samples& samples = *proof.samples;
  console.say({});
  console.say(trn("Sampled, not proved: {number} random play, seed {seed}",
                  "Sampled, not proved: {number} random plays, seed {seed}", samples.walks,
                  "number"_is = grouped(samples.walks), "seed"_is = samples.seed));
  console.say(tr("{endings}; {share} passed.", "endings"_is = distribution(proof, samples.endings, samples.nowhere),
                 "share"_is = share(samples.passed)),
              indent);
}

/// What is proved, as the command line of a preview names it.
struct Proved {
  std::string folder;
  std::string variant;  ///< empty: the whole module
  std::uint64_t draws = 1;
};

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : between) + word;
  return all;
}

std::string preview_command(const Proved& proved, const source::Path& path) {
  std::string command = "rollcall-author play " + shell_word(proved.folder);
  if (!proved.variant.empty()) command += " --variant " + shell_word(proved.variant);
  if (path.seed) command += " --seed " + std::to_string(*path.seed);
  if (!path.options.empty()) command += " --choose " + shell_word(joined(path.options, ","));
  return command;
}

void write_finding(const Diagnostic& finding, const Proved& proved, const source::FileTable& files,
                   const Console& console) {
  say(finding, files, console);
  if (!finding.path) return;
  const source::Path& path = *finding.path;
  console.say(path.options.empty() ? tr("it shows at the start, before any choice:")
                                   : tr("a play that shows it ({scenes}):", "scenes"_is = joined(path.scenes, ", ")),
              indent);
  console.say(Message::shown(preview_command(proved, path)), "    ");
  if (proved.draws > 1 && !path.seed)
    console.say(tr("with a start that is drawn so seldom that no --seed was found for it"), "    ");
}

Message reached_list(const Proof& proof) {
  const auto endings = static_cast<std::uint64_t>(
      std::count_if(proof.endings.begin(), proof.endings.end(), [](const auto& ending) { return ending.reached; }));
  const auto scenes = trn("{number} scene", "{number} scenes", proof.scenes, "number"_is = grouped(proof.scenes));
  const auto options = trn("{number} option", "{number} options", proof.options, "number"_is = grouped(proof.options));
  Message all = listed(part_of(proof.scenes_reached, scenes), part_of(proof.options_reached, options));
  // As LANGUAGE.md calls them.
  if (proof.beats != 0)
    all = listed(all, part_of(proof.beats_reached, trn("{n} later entry", "{n} later entries", proof.beats)));
  return listed(all, part_of(endings, trn("{n} ending", "{n} endings", proof.endings.size())));
}

void write_head(const Proof& proof, const Console& console) {
  const auto module = "module"_is = proof.module;
  const auto states = "states"_is = authoring::states(proof.states);
  console.say(proof.complete ? trn("{module}: {states}, {paths} path, all looked at.",
                                   "{module}: {states}, {paths} paths, all looked at.", plural_of(proof.paths), module,
                                   states, "paths"_is = number_of(proof.paths))
                             : tr("{module}: {states}, not all looked at.", module, states));
  const auto list = "list"_is = reached_list(proof);
  console.say(proof.open == 0 ? tr("Reached: {list}.", list)
                              : trn("Reached: {list}; of {n} more it was not found out.",
                                    "Reached: {list}; of {n} more it was not found out.", proof.open, list),
              indent);
}

Message view_head(const ViewProof& view) {
  const auto variant = "variant"_is = view.variant;
  const auto states = "states"_is = authoring::states(view.proof.states);
  const bool is_clean = view.proof.findings.empty();
  if (view.proof.complete)
    return is_clean ? tr("View {variant}: {states}, no errors.", variant, states)
                    : tr("View {variant}: {states}:", variant, states);
  return is_clean ? tr("View {variant}: {states}, not all looked at, no errors so far.", variant, states)
                  : tr("View {variant}: {states}, not all looked at:", variant, states);
}

Message rounded(double number) { return Message::verbatim(grouped(static_cast<std::uint64_t>(std::llround(number)))); }

Message in_minutes(double minutes) { return tr("{minutes} min", "minutes"_is = rounded(minutes)); }

void write_forms(const std::vector<prove::FormFigures>& forms, const Console& console) {
  if (forms.empty()) return;
  Table rows{{tr("variant"), tr("planned"), tr("takes"), tr("words"), tr("decisions"), tr("questions"), tr("own"),
              tr("points"), tr("by chance")}};
  for (const prove::FormFigures& form : forms) {
    rows.push_back({named(form.variant), in_minutes(form.planned), in_minutes(form.minutes), rounded(form.work.words),
                    rounded(form.work.decisions), rounded(form.work.questions),
                    tr("{percent} %", "percent"_is = rounded(100 * form.own)),
                    form.attainable ? Message::verbatim(std::to_string(*form.attainable)) : Message(not_known),
                    form.by_chance ? share(*form.by_chance) : Message(not_known)});
    for (const prove::FormFigures::InLanguage& one : form.translations)
      rows.push_back({tr("{variant}, {language}", "variant"_is = form.variant, "language"_is = one.language),
                      in_minutes(form.planned), in_minutes(one.minutes), rounded(one.words)});
  }
  console.say({});
  console.say(
      tr("Forms: what a play takes on the average of imagined learners, with half a minute for each decision and "
         "question; own is\nthe share of the story that no other variant tells, points the most that can be earned, by "
         "chance what blind choice earns"));
  write_table(rows, console);
}

/// What a view shows of the module, beside what is wrong with it.
void write_view(const ViewProof& view, const Console& console) {
  const Proof& proof = view.proof;
  console.say(view_head(view));
  std::string names, others, open;
  for (const EndingFigures& ending : proof.endings) {
    std::string& list = ending.reached ? names : ending.open ? open : others;
    list += (list.empty() ? "" : ", ") + ending.id;
  }
  const auto reached = "reached"_is = names;
  const auto never = "never"_is = others;
  const Message endings =
      others.empty() ? tr("Endings: {reached}.", reached) : tr("Endings: {reached}; never: {never}.", reached, never);
  if (!open.empty())
    return console.say(tr("{endings} Not found out: {open}.", "endings"_is = endings, "open"_is = open), indent);
  if (!proof.best_ending) return console.say(endings, indent);
  console.say(tr("{endings} The best choices end in {best}.", "endings"_is = endings,
                 "best"_is = proof.endings[*proof.best_ending].id),
              indent);
  say_choices(proof, view.scenario, indent, console);
}

}  // namespace

void write_proof(const ProofReport& report, const Console& console) {
  const Proof& proof = report.whole;
  write_head(proof, console);
  if (proof.complete) {
    write_endings(proof, console);
    write_competencies(report, console);
    write_learners(proof, console);
    write_sentences(proof, report.scenario, console);
    write_choices(proof, report.scenario, console);
  }
  if (proof.samples) write_samples(proof, console);
  write_forms(report.forms, console);
  console.say({});
  std::vector<Diagnostic> all = proof.findings;
  for (const Diagnostic& finding : proof.findings)
    write_finding(finding, {report.folder, {}, proof.draws}, report.files, console);
  for (const ViewProof& view : report.views) {
    write_view(view, console);
    for (const Diagnostic& finding : view.proof.findings)
      write_finding(finding, {report.folder, view.variant, view.proof.draws}, report.files, console);
    all.insert(all.end(), view.proof.findings.begin(), view.proof.findings.end());
  }
  console.say(tally(proof.module, all));
}

}  // namespace rollcall::authoring
