#include "authoring/command/prove_report.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "authoring/command/shell_word.h"
#include "authoring/source/giveaways.h"

namespace rollcall::command {

using prove::EndingFigures;
using prove::Extremes;
using prove::LearnerFigures;
using prove::Proof;
using source::Diagnostic;
using source::Severity;

namespace {

/// "944784" becomes "944,784".
std::string grouped(std::string digits) {
  if (digits.find_first_not_of("0123456789") != std::string::npos) return digits;
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}
std::string grouped(std::uint64_t number) { return grouped(std::to_string(number)); }

std::string counted(std::size_t count, const std::string& one) {
  return grouped(count) + " " + one + (count == 1 ? "" : "s");
}

/// As LANGUAGE.md calls them.
std::string beats(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " later entry" : " later entries");
}

std::string share(double probability) {
  constexpr double least = 0.000001;
  if (probability > 0 && probability < least) return "under 0.0001 %";
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), probability != 0 && probability < 0.001 ? "%.4f %%" : "%.1f %%",
                100 * probability);
  return text.data();
}

/// Columns as wide as their longest cell, two spaces apart.
void write_table(const std::vector<std::vector<std::string>>& rows, std::ostream& out) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += "  " + row[i];
      if (i + 1 < row.size()) line.append(widths[i] - row[i].size(), ' ');
    }
    out << line << "\n";
  }
}

std::string range(std::int64_t least, std::int64_t most) {
  return least == most ? std::to_string(least) : std::to_string(least) + "-" + std::to_string(most);
}

std::string points(const Extremes& extremes) {
  if (extremes.unlimited) return std::to_string(extremes.least_earned) + " or more";
  return range(extremes.least_earned, extremes.most_earned) + " of " +
         range(extremes.least_possible, extremes.most_possible);
}

std::string percent(const EndingFigures& ending) {
  return ending.points.unlimited ? "-" : range(ending.lowest_percent, ending.highest_percent) + " %";
}

std::string result_name(scenario::Result result) { return result == scenario::Result::pass ? "pass" : "fail"; }

void write_endings(const Proof& proof, std::ostream& out) {
  std::vector<std::vector<std::string>> rows{{"ending", "result", "paths", "random", "score", "points", "shortest"}};
  for (const EndingFigures& ending : proof.endings) {
    if (ending.reached) {
      rows.push_back({ending.id, result_name(ending.result), grouped(ending.paths.text()), share(ending.random),
                      percent(ending), points(ending.points), counted(ending.shortest.options.size(), "step")});
    } else {
      rows.push_back({ending.id, result_name(ending.result), "never reached"});
    }
  }
  out << "\nEndings: where play can end; random is how often blind choice ends there, score and points are the least "
         "and the most\n";
  write_table(rows, out);
}

void write_competencies(const Proof& proof, std::ostream& out) {
  std::vector<std::string> codes;
  for (const EndingFigures& ending : proof.endings) {
    for (const auto& competency : ending.competencies) {
      if (std::find(codes.begin(), codes.end(), competency.code) == codes.end()) codes.push_back(competency.code);
    }
  }
  if (codes.empty()) return;
  std::sort(codes.begin(), codes.end());
  std::vector<std::vector<std::string>> rows{{"ending"}};
  rows.front().insert(rows.front().end(), codes.begin(), codes.end());
  for (const EndingFigures& ending : proof.endings) {
    if (!ending.reached) continue;
    std::vector<std::string> row{ending.id};
    for (const std::string& code : codes) {
      const auto found = std::find_if(ending.competencies.begin(), ending.competencies.end(),
                                      [&](const auto& competency) { return competency.code == code; });
      row.push_back(found == ending.competencies.end() ? "-" : points(found->points));
    }
    rows.push_back(std::move(row));
  }
  out << "\nPoints by competency\n";
  write_table(rows, out);
}

/// "together", or "together 75.0 %, drift 25.0 %", the likeliest first.
std::string distribution(const Proof& proof, const std::vector<double>& endings, double nowhere, double unsettled = 0) {
  std::vector<std::pair<double, std::string>> parts;
  for (std::size_t i = 0; i < endings.size(); ++i) {
    if (endings[i] > 0) parts.emplace_back(endings[i], proof.endings[i].id);
  }
  if (nowhere > 0) parts.emplace_back(nowhere, "no ending");
  if (unsettled > 1e-12) parts.emplace_back(unsettled, "still going round");
  if (parts.size() == 1) return parts.front().second;
  std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string text;
  for (const auto& [probability, name] : parts) text += (text.empty() ? "" : ", ") + name + " " + share(probability);
  return text;
}

/// How many pass: "yes", "no", or a share.
std::string passes(const LearnerFigures& figures) {
  if (!figures.tally) return "-";
  const double passes = figures.tally->passes;
  constexpr double nothing = 1e-9;
  if (figures.tally->unknown > nothing) return "at least " + share(passes);
  return passes < nothing ? "no" : passes > 1 - nothing ? "yes" : share(passes);
}

std::string score(const LearnerFigures& figures) {
  if (!figures.tally || !figures.tally->percents) return "-";
  return range(figures.tally->percents->lowest, figures.tally->percents->highest) + " %";
}

void write_learners(const Proof& proof, std::ostream& out) {
  std::vector<std::vector<std::string>> rows{{"policy", "passes", "score", "ends in"}};
  for (const LearnerFigures& figures : proof.learners) {
    std::vector<std::string> row{name_of(figures.learner), passes(figures), score(figures),
                                 distribution(proof, figures.endings, figures.nowhere, figures.unsettled)};
    // Support that changes nothing needs no line of its own.
    if (figures.learner.takes_support && std::equal(row.begin() + 1, row.end(), rows.back().begin() + 1)) continue;
    rows.push_back(std::move(row));
  }
  out << "\nPolicies: imagined learners with one rule: whatever comes (random, and curious with looks and support), "
         "the "
         "best or\nthe worst option always, too hard (over), too soft (under), or what looks best on the screen "
         "(greedy); "
         "where a\nrule leaves several options, lots are drawn\n";
  write_table(rows, out);
}

/// " (hall, gate)", of some scenes but not of all.
std::string which(const prove::Scenes& scenes, std::size_t all, const scenario::Scenario& scenario) {
  if (scenes.empty() || scenes.size() == all) return {};
  std::string names;
  for (const scenario::SceneIndex scene : scenes) names += (names.empty() ? " (" : ", ") + scenario.scenes()[scene].id;
  return names + ")";
}

void write_lures(const Proof& proof, const scenario::Scenario& scenario, std::ostream& out) {
  const prove::LureFigures& lures = proof.lures;
  const auto some = [&](const prove::Scenes& scenes, std::size_t all, const std::string& of) {
    return std::to_string(scenes.size()) + " of " + of + which(scenes, all, scenario);
  };
  const std::string met = std::to_string(lures.decisions);
  out << "  With the values of the start, a weaker option looks at least as good on the screen in "
      << some(lures.at_start, lures.decisions_at_start, counted(lures.decisions_at_start, "decision"))
      << "; in play it can in " << some(lures.somewhere, lures.decisions, met) << ", and always does in "
      << some(lures.everywhere, lures.decisions, met) << ".\n";
}

void write_sentences(const Proof& proof, const scenario::Scenario& scenario, std::ostream& out) {
  out << "\nTeaching\n";
  out << "  Pass: " << (proof.can_pass ? "can be reached" : "cannot be reached") << ", "
      << (proof.can_miss ? "can be missed" : "cannot be missed");
  if (proof.pass_mark != 0) out << "; pass mark " << proof.pass_mark << " %";
  out << ".\n";
  if (proof.highest_percent_with_critical)
    out << "  A critical error blocks the pass, even with a score of " << *proof.highest_percent_with_critical
        << " %.\n";
  for (const auto& recovery : proof.recovery) {
    if (recovery.runs == 0) continue;
    out << "  After " << recovery.errors << (recovery.errors == 1 ? " worst choice: " : " worst choices: ")
        << grouped(recovery.recover) << " of " << counted(recovery.runs, "run") << " can still reach a passing ending, "
        << grouped(recovery.reach_best) << " the best one, " << grouped(recovery.pass) << " a pass"
        << (recovery.complete ? "" : " (not all runs were looked at)") << ".\n";
  }
  write_lures(proof, scenario, out);
  const auto& giveaways = proof.giveaways;
  if (!source::can_be_judged(giveaways.decisions)) return;
  std::array<char, 16> chance{};
  std::snprintf(chance.data(), chance.size(), "%.1f", giveaways.chance);
  out << "  The best option is the longest text in " << giveaways.longest << " of "
      << counted(giveaways.decisions, "decision") << ", the shortest in " << giveaways.shortest
      << ", the first in the file in " << giveaways.first;
  if (giveaways.first_on_screen != 0) out << ", also on the screen in " << giveaways.first_on_screen;
  out << " (by chance " << chance.data() << " of each).\n";
}

void write_samples(const Proof& proof, std::ostream& out) {
  const prove::Samples& samples = *proof.samples;
  out << "\nSampled, not proved: " << counted(samples.walks, "random play") << ", seed " << samples.seed << "\n"
      << "  " << distribution(proof, samples.endings, samples.nowhere) << "; " << share(samples.passed) << " passed.\n";
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

void write_finding(const Diagnostic& finding, const Proved& proved, const source::FileTable& files, std::ostream& out) {
  out << source::format(finding, files);
  if (!finding.path) return;
  const source::Path& path = *finding.path;
  if (path.options.empty())
    out << "  it shows at the start, before any choice:\n";
  else
    out << "  a play that shows it (" << joined(path.scenes, ", ") << "):\n";
  out << "    " << preview_command(proved, path) << "\n";
  if (proved.draws > 1 && !path.seed)
    out << "    with a start that is drawn so seldom that no --seed was found for it\n";
}

void write_head(const Proof& proof, std::ostream& out) {
  const auto of = [](std::uint32_t some, std::uint32_t all, const std::string& what) {
    return std::to_string(some) + " of " + counted(all, what);
  };
  const auto endings =
      std::count_if(proof.endings.begin(), proof.endings.end(), [](const auto& ending) { return ending.reached; });
  out << proof.module << ": " << counted(proof.states, "state") << ", ";
  if (proof.complete)
    out << grouped(proof.paths.text()) << " paths, all looked at.\n";
  else
    out << "not all looked at.\n";
  out << (proof.complete ? "  Reached: " : "  Reached so far: ") << of(proof.scenes_reached, proof.scenes, "scene")
      << ", " << of(proof.options_reached, proof.options, "option") << ", "
      << (proof.beats == 0 ? "" : std::to_string(proof.beats_reached) + " of " + beats(proof.beats) + ", ")
      << of(static_cast<std::uint32_t>(endings), static_cast<std::uint32_t>(proof.endings.size()), "ending") << ".\n";
}

/// What a view shows of the module, beside what is wrong with it.
void write_view(const ViewProof& view, std::ostream& out) {
  const Proof& proof = view.proof;
  out << "View " << view.variant << ": " << counted(proof.states, "state")
      << (proof.complete ? "" : ", not all looked at; nothing is proved about the rest");
  if (proof.findings.empty()) out << (proof.complete ? ", no errors" : "; no errors so far");
  out << (proof.findings.empty() ? ".\n" : ":\n");
  std::string reached, never;
  for (const EndingFigures& ending : proof.endings) {
    std::string& names = ending.reached ? reached : never;
    names += (names.empty() ? "" : ", ") + ending.id;
  }
  out << "  Endings: " << reached;
  if (!never.empty()) out << (proof.complete ? "; never: " : "; not met: ") << never;
  if (proof.best_ending) out << ". The best choices end in " << proof.endings[*proof.best_ending].id;
  out << ".\n";
}

}  // namespace

void write_proof(const ProofReport& report, std::ostream& out) {
  const Proof& proof = report.whole;
  write_head(proof, out);
  if (proof.complete) {
    write_endings(proof, out);
    write_competencies(proof, out);
    write_learners(proof, out);
    write_sentences(proof, report.scenario, out);
  }
  if (proof.samples) write_samples(proof, out);
  out << "\n";
  std::vector<Diagnostic> all = proof.findings;
  for (const Diagnostic& finding : proof.findings)
    write_finding(finding, {report.folder, {}, proof.draws}, report.files, out);
  for (const ViewProof& view : report.views) {
    write_view(view, out);
    for (const Diagnostic& finding : view.proof.findings)
      write_finding(finding, {report.folder, view.variant, view.proof.draws}, report.files, out);
    all.insert(all.end(), view.proof.findings.begin(), view.proof.findings.end());
  }
  const auto count = [&](Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Diagnostic& finding) { return finding.severity == severity; }));
  };
  out << proof.module << ": " << counted(count(Severity::error), "error") << ", "
      << counted(count(Severity::warning), "warning") << ".\n";
}

void write_walks(const scenario::Scenario& scenario, const prove::WalkConfig& config, const prove::Walks& walks,
                 std::ostream& out) {
  out << scenario.about().module << ": " << counted(walks.walked, "walk") << " by policy " << name_of(config.learner)
      << ", seed " << config.seed << ".\n";
  const auto part = [&](std::uint64_t count) {
    return share(walks.walked == 0 ? 0 : static_cast<double>(count) / static_cast<double>(walks.walked));
  };
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < walks.endings.size(); ++i) {
    rows.push_back({std::string(scenario.endings()[i].id), grouped(walks.endings[i]), part(walks.endings[i])});
  }
  if (walks.nowhere != 0) rows.push_back({"no ending", grouped(walks.nowhere), part(walks.nowhere)});
  write_table(rows, out);
  if (walks.first_nowhere)
    out << "Without an ending: in a circle, or not there after " << grouped(std::uint64_t{prove::longest_walk})
        << " choices; the first of them has seed " << *walks.first_nowhere << ".\n";
  if (walks.nowhere < walks.walked)
    out << "Scores from " << walks.lowest_percent << " to " << walks.highest_percent << " %; " << part(walks.passed)
        << " passed.\n";
  const auto covered = [&](const char* what, const std::vector<std::uint64_t>& met, auto name) {
    const auto never = static_cast<std::size_t>(std::count(met.begin(), met.end(), 0));
    out << what << ": " << met.size() - never << " of " << met.size() << (never == 0 ? ".\n" : "; never: ");
    std::string names;
    for (std::size_t i = 0; i < met.size(); ++i) {
      if (met[i] == 0) names += (names.empty() ? "" : ", ") + name(i);
    }
    if (never != 0) out << names << ".\n";
  };
  covered("Scenes met", walks.scenes, [&](std::size_t i) { return scenario.scenes()[i].id; });
  covered("Options taken", walks.options,
          [&](std::size_t i) { return prove::full_name(scenario, static_cast<scenario::OptionIndex>(i)); });
  if (!walks.beats.empty())
    covered("Later entries told", walks.beats, [&](std::size_t i) { return scenario.beats()[i].id; });
}

}  // namespace rollcall::command
