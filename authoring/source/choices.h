#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "authoring/source/position.h"
#include "player/scenario/scenario.h"

/// The closed choices of the language: each word and what it means, once for the grammar, the reader and the messages.
namespace rollcall::source {

/// What is to be done about a scene.
enum class Truth : std::uint8_t { signal, benign };

/// What a sentence of a report is.
enum class SentenceKind : std::uint8_t { fact, inference, source, gap };

/// What a scene says about the module's support move.
enum class SupportOffer : std::uint8_t { offered };

/// What a person about whom the learner decides turns out to do, or to have done to them.
enum class TurnsOut : std::uint8_t { harms, harmed, neither };

/// One of the words below, as the author wrote it. A word that is none of them is written and has no value; the grammar
/// has reported it.
template <class Value>
struct Choice {
  std::optional<Value> value;
  Position at;

  bool written() const { return at.line != 0; }
  bool is(Value wanted) const { return value == wanted; }
};

template <class Value>
struct ChoiceWord {
  std::string_view text;
  Value value;
};

inline constexpr std::array<ChoiceWord<scenario::Signal>, 4> signals{
    {{"hit", scenario::Signal::hit},
     {"miss", scenario::Signal::miss},
     {"false_alarm", scenario::Signal::false_alarm},
     {"correct_rejection", scenario::Signal::correct_rejection}}};
inline constexpr std::array<ChoiceWord<scenario::Bias>, 2> biases{
    {{"over", scenario::Bias::over}, {"under", scenario::Bias::under}}};
inline constexpr std::array<ChoiceWord<Truth>, 2> truths{{{"signal", Truth::signal}, {"benign", Truth::benign}}};
inline constexpr std::array<ChoiceWord<scenario::Better>, 2> betters{
    {{"higher", scenario::Better::higher}, {"lower", scenario::Better::lower}}};
inline constexpr std::array<ChoiceWord<scenario::Result>, 2> results{
    {{"pass", scenario::Result::pass}, {"fail", scenario::Result::fail}}};
inline constexpr std::array<ChoiceWord<scenario::Question::Kind>, 8> question_kinds{
    {{"single", scenario::Question::Kind::single},
     {"multiple", scenario::Question::Kind::multiple},
     {"order", scenario::Question::Kind::order},
     {"match", scenario::Question::Kind::match},
     {"sort", scenario::Question::Kind::sort},
     {"numeric", scenario::Question::Kind::numeric},
     {"truth", scenario::Question::Kind::truth},
     {"report", scenario::Question::Kind::report}}};

inline constexpr std::array<ChoiceWord<SentenceKind>, 4> sentence_kinds{{{"fact", SentenceKind::fact},
                                                                         {"inference", SentenceKind::inference},
                                                                         {"source", SentenceKind::source},
                                                                         {"gap", SentenceKind::gap}}};
inline constexpr std::array<ChoiceWord<TurnsOut>, 3> outcomes{
    {{"harms", TurnsOut::harms}, {"harmed", TurnsOut::harmed}, {"neither", TurnsOut::neither}}};
inline constexpr std::array<ChoiceWord<SupportOffer>, 1> support_offers{{{"offered", SupportOffer::offered}}};

/// The words alone.
template <class Value, std::size_t count>
constexpr std::array<std::string_view, count> texts_of(const std::array<ChoiceWord<Value>, count>& words) {
  std::array<std::string_view, count> result{};
  for (std::size_t i = 0; i < count; ++i) result[i] = words[i].text;
  return result;
}

template <class Value, std::size_t count>
std::optional<Value> value_of(std::string_view text, const std::array<ChoiceWord<Value>, count>& words) {
  for (const ChoiceWord<Value>& word : words) {
    if (word.text == text) return word.value;
  }
  return std::nullopt;
}

/// Precondition: one of the words means this.
template <class Value, std::size_t count>
std::string_view text_of(Value value, const std::array<ChoiceWord<Value>, count>& words) {
  return std::find_if(words.begin(), words.end(), [&](const ChoiceWord<Value>& word) { return word.value == value; })
      ->text;
}

}  // namespace rollcall::source
