#pragma once
#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "player/story/cover_view.h"
#include "player/story/debrief_view.h"
#include "player/story/ending_view.h"
#include "player/story/glossary_view.h"
#include "player/story/passage_view.h"
#include "player/story/question_view.h"
#include "player/story/results_view.h"
#include "player/story/scene_view.h"
#include "player/story/story_so_far.h"
#include "tests/support/english.h"

namespace rollcall::test {

/// On pages everything that belongs to a page is said on it. In a roll, what still stands above is not said again.
enum class Medium : std::uint8_t { pages, roll };

/// What a view tells, text by text: whatever a face says beside it is its own.
struct Told {
  std::vector<std::string> words;    ///< in their order
  std::vector<std::string> place;    ///< may stand beside the words
  std::vector<std::string> choices;  ///< after the words

  std::vector<std::string> all() const {
    std::vector<std::string> list = words;
    list.insert(list.end(), place.begin(), place.end());
    list.insert(list.end(), choices.begin(), choices.end());
    return list;
  }
};

/// Takes the views of a play apart into what every face has to tell of them.
class Telling {
 public:
  Telling(const language::Words& words, Medium medium) : x_words(words), x_is_roll(medium == Medium::roll) {}

  Told of(const story::CoverView& view) {
    begin();
    for (const auto* text : {&view.opening.title, &view.opening.summary}) say(text->plain);
    for (const story::RichText& objective : view.opening.objectives) say(objective.plain);
    for (const story::Practises& row : view.practises) say(story::practises_line(x_words, view, row));
    say(view.opening.content_note.plain);
    say(x_words(story::minutes_sentence(view)));
    meanings(view.opening.meanings);
    return x_told;
  }
  Told of(const story::ResultsView& view) {
    begin();
    say(x_words(story::objectives_sentence(view)));
    for (const Message& reason : story::reasons_not_reached(view)) say(x_words(reason));
    for (const story::CriticalError& error : view.critical_errors) {
      for (const auto* text : {&error.when, &error.what, &error.why}) say(text->plain);
    }
    meanings(view.meanings);
    say(story::practice_sentence(x_words, view.all));
    for (const story::CompetencyResult& result : view.competencies) {
      say(story::competency_line(x_words, result.competency));
      say(story::practice_sentence(x_words, result.practice));
      for (const story::BehaviourResult& row : result.behaviours) say(story::behaviour_line(x_words, row));
    }
    return x_told;
  }
  Told of(const story::GlossaryView& view) {
    begin();
    for (const story::Meaning& meaning : view.words) say(story::meaning_line(x_words, meaning).plain);
    return x_told;
  }
  Told of(const story::SceneView& view) {
    begin();
    say(view.act.plain);
    say(story::part_name(x_words, view.part));
    say(view.place.title.plain);
    x_title = view.place.title.plain;
    lines(view.lines);
    say(story::example_line(x_words, view.practised));
    for (const story::SolvedOption& each : view.solutions) solution(each);
    meanings(view.meanings);
    for (const auto* text : {&view.place.alt, &view.place.caption}) add(x_told.place, text->plain);
    meters(view.place.meters);
    add(x_told.choices, view.untimed.plain);
    for (const auto* list : {&view.decisions, &view.inquiries, &view.supports}) {
      for (const story::Choice& choice : *list) {
        add(x_told.choices, choice.text.plain);
        if (choice.minutes > 0) add(x_told.choices, x_words(tr("{minutes} min", "minutes"_is = choice.minutes)));
      }
    }
    return x_told;
  }
  Told of(const story::PassageView& view) {
    begin();
    if (!x_is_roll || view.place.title.plain != x_title) say(view.place.title.plain);
    x_title = view.place.title.plain;
    say(view.chosen.plain);
    lines(view.lines);
    reason(view.reason);
    meanings(view.meanings);
    if (!x_is_roll) add(x_told.place, view.place.alt.plain);
    if (!x_is_roll || view.place.meters != x_meters) meters(view.place.meters);
    return x_told;
  }
  Told of(const story::EndingView& view) {
    begin();
    say(view.title.plain);
    lines(view.lines);
    meanings(view.meanings);
    return x_told;
  }
  /// All of it, where nothing of it stands above.
  Told of(const story::StorySoFar& view) {
    begin();
    for (const story::Moment& moment : view.moments) {
      for (const std::string& text : {moment.act.plain, story::part_name(x_words, moment.part), moment.title.plain,
                                      story::moment_label(x_words, moment), moment.chosen.plain})
        say(text);
      lines(moment.lines);
      say(story::example_line(x_words, moment.practised));
      for (const story::SolvedOption& each : moment.solutions) solution(each);
      reason(moment.reason);
    }
    meanings(view.meanings);
    return x_told;
  }
  /// Each of the four parts.
  std::vector<Told> of(const story::DebriefView& view) {
    std::vector<Told> parts;
    const auto end = [&] {
      meanings(view.meanings[parts.size()]);
      parts.push_back(x_told);
      begin();
    };
    begin();
    for (const story::RichText& question : view.reactions) say(question.plain);
    end();
    for (const story::PathStep& each : view.path) step(each);
    for (const story::VariableHistory& history : view.histories) {
      say(history.label.plain);
      say(story::history_in_words(x_words, history));
    }
    end();
    for (const story::Reason& point : view.analysis) {
      say(point.text.plain);
      for (const story::CitedSource& source : point.sources) cite(source);
    }
    end();
    for (const story::RichText& line : view.summary) say(line.plain);
    for (const story::ListedWork& listed : view.works) {
      say(story::work_line(x_words, listed.work));
      for (const story::Locator& at : listed.at) say(story::locator_line(x_words, at));
    }
    end();
    return parts;
  }
  /// As it is asked; once it is answered, how that went.
  Told of(const story::QuestionView& view) {
    begin();
    for (const std::string& text : {story::question_title(x_words, view), view.ask.plain}) say(text);
    if (view.answered) {
      feedback(*view.answered);
    } else {
      say(story::question_help(x_words, view.kind));
      for (const auto* list : {&view.items, &view.targets}) {
        for (const story::Numbered& each : *list) add(x_told.choices, each.text.plain);
      }
    }
    explain(view.meanings, view.answered ? x_told.words : x_told.choices);
    return x_told;
  }

 private:
  static void add(std::vector<std::string>& list, const std::string& text) {
    if (!text.empty()) list.push_back(text);
  }
  void begin() { x_told = {}; }
  void say(const std::string& text) { add(x_told.words, text); }
  void lines(const std::vector<story::SpokenLine>& lines) {
    std::string speaker;
    for (const story::SpokenLine& line : lines) {
      if (line.speaker != speaker) say(line.speaker), say(line.role);
      speaker = line.speaker;
      say(line.text.plain);
    }
  }
  void cite(const story::CitedSource& source) {
    say(x_words(tr("Source: {source}", "source"_is = Message::shown(story::source_line(x_words, source)))));
    say(source.says.empty() ? std::string() : story::says_line(x_words, source).plain);
  }
  void reason(const story::Reason& reason) {
    say(reason.text.plain);
    for (const story::CitedSource& source : reason.sources) cite(source);
  }
  void meanings(const std::vector<story::Meaning>& meanings) { explain(meanings, x_told.words); }
  void explain(const std::vector<story::Meaning>& meanings, std::vector<std::string>& list) {
    for (const story::Meaning& meaning : meanings) {
      if (!x_explained.insert(meaning.entry).second && x_is_roll) continue;
      add(list, story::meaning_line(x_words, meaning).plain);
    }
  }
  void meters(const std::vector<story::Meter>& meters) {
    x_meters = meters;
    for (const story::Meter& meter : meters) {
      add(x_told.place, meter.label.plain);
      add(x_told.place, story::meter_word(x_words, meter));
    }
  }
  void solution(const story::SolvedOption& solution) {
    say(solution.text.plain);
    say(story::quality_name(x_words, solution.quality));
    lines(solution.consequence);
    reason(solution.reason);
  }
  void step(const story::PathStep& step) {
    for (const auto* text : {&step.scene, &step.chosen}) say(text->plain);
    for (const std::string& label : story::step_labels(x_words, step)) say(label);
    say(story::practised_line(x_words, step.practised));
    lines(step.consequence);
    reason(step.reason);
  }
  void feedback(const story::AnswerFeedback& told) {
    say(story::verdict_word(x_words, told.verdict));
    say(x_words(tr("{percent} % of the credit", "percent"_is = told.percent)));
    for (const std::string& line : story::answer_lines(x_words, told)) say(line);
    for (const story::FeedbackItem& item : told.items) {
      say(story::item_line(x_words, told, item).plain);
      say(story::item_comment(x_words, told, item));
    }
    reason(told.reason);
  }

  const language::Words& x_words;
  bool x_is_roll;
  Told x_told;
  std::string x_title;
  std::vector<story::Meter> x_meters;
  std::set<std::uint32_t> x_explained;
};

/// With single blanks where there are blanks or line ends.
inline std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n';
    if (!is_blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

/// What a roll says beside the texts of a module: words of the program, numbers, punctuation, and the choice that a
/// script made.
class Furniture {
 public:
  Furniture() {
    for (std::string rest : templates()) {
      while (!rest.empty()) {
        const std::size_t open = rest.find('{');
        x_phrases.push_back(one_line(rest.substr(0, open)));
        rest = open == std::string::npos ? std::string() : rest.substr(rest.find('}') + 1);
      }
    }
    std::erase_if(x_phrases, [](const std::string& phrase) { return phrase.size() < 2; });
    std::ranges::sort(x_phrases, [](const auto& a, const auto& b) { return a.size() > b.size(); });
  }

  /// What is left of it; empty if there is nothing else in it.
  std::string_view beside(std::string_view text) const {
    while (!text.empty()) {
      const auto phrase =
          std::ranges::find_if(x_phrases, [&](const std::string& each) { return text.starts_with(each); });
      if (phrase != x_phrases.end())
        text.remove_prefix(phrase->size());
      else if (text.starts_with("> "))
        text.remove_prefix(std::min(text.find(' ', 2), text.size()));
      else if (std::isalpha(static_cast<unsigned char>(text[0])) == 0 && static_cast<unsigned char>(text[0]) < 128)
        text.remove_prefix(1);
      else
        return text;
    }
    return text;
  }

 private:
  std::vector<std::string> x_phrases;
};

/// What is wrong with a roll that should tell these texts in this order and nothing else of the module; empty if
/// nothing is.
inline std::string wrong_with(const std::string& roll, const std::vector<std::string>& texts,
                              const Furniture& furniture) {
  const std::string out = one_line(roll);
  std::size_t at = 0;
  for (const std::string& text : texts) {
    const std::string wanted = one_line(text);
    const std::size_t found = out.find(wanted, at);
    if (found == std::string::npos) return "not told, or not in its place: " + wanted;
    const std::string_view beside = furniture.beside(std::string_view(out).substr(at, found - at));
    if (!beside.empty()) return "told before '" + wanted + "': " + std::string(beside);
    at = found + wanted.size();
  }
  const std::string_view beside = furniture.beside(std::string_view(out).substr(at));
  return beside.empty() ? std::string() : "told after the end: " + std::string(beside);
}

}  // namespace rollcall::test
