#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "authoring/source/document.h"

/// What of a text a learner sees: stress has no stars, and a word of the glossary stands for its id.
namespace rollcall::survey {

/// The word of the glossary with this id; empty if there is none, and then the id stands for itself.
using WordOf = std::function<std::string_view(std::string_view id)>;

/// The document must live as long.
WordOf words_of(const source::Document& document);

/// Characters of `scenario::plain`.
std::size_t visible_length(std::string_view text, const WordOf& word_of);

/// The text with every slot as it is by default, where nothing national is given.
std::string filled_by_default(std::string_view text, const source::Document& document);

/// The same without marks.
std::string visible_text(std::string_view text, const source::Document& document);

}  // namespace rollcall::survey
