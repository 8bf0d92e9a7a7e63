#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "authoring/source/document.h"

/// How long a text is for a learner: stress has no stars, and a word of the glossary stands for its id.
namespace rollcall::source {

/// The word of the glossary with this id; empty if there is none, and then the id stands for itself.
using WordOf = std::function<std::string_view(std::string_view id)>;

/// The document must live as long.
WordOf words_of(const Document& document);

/// Characters of `scenario::plain`.
std::size_t visible_length(std::string_view text, const WordOf& word_of);

}  // namespace rollcall::source
