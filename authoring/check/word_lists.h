#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "authoring/survey/wording.h"

/// Words and phrases that need care, for each language that modules are written in. The lists are short on purpose: a
/// hit is a question to the author, and every wrong one costs trust.
namespace rollcall::check {

enum class Topic : std::uint8_t {
  label,         ///< nouns that judge a person
  thing,         ///< beside one of these, such a noun is an adjective: "a terrorist offence"
  signs,         ///< promises of a list of signs
  manipulative,  ///< judges the motive of a cry for help
  self_harm,     ///< somebody hurts or kills himself, or speaks of it
  hard_to_read,  ///< violence and abuse, which deserve a note beforehand
  joint,         ///< leads from one thought to the next, such as "because"
};

struct Found {
  std::size_t first = 0;  ///< word of the text
  std::size_t count = 0;
};

/// Every place where words of the topic stand in `text`, in the order of the text. A language without lists finds
/// nothing.
std::vector<Found> find(std::span<const survey::Word> text, Topic topic, std::string_view language);

/// "harm himself"
std::string spelled(std::span<const survey::Word> text, Found found);

/// There are lists for this BCP 47 code.
bool has_word_lists(std::string_view language);

}  // namespace rollcall::check
