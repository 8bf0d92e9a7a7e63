#pragma once
#include <initializer_list>
#include <string>

#include "player/record/statements.h"

/// What stands in a JSON document under names one within the other. For this folder only.
namespace rollcall::record {

/// Null if there is nothing.
inline const Json* find(const Json& in, std::initializer_list<const char*> path) {
  const Json* at = &in;
  for (const char* name : path) {
    if (!at->is_object()) return nullptr;
    const auto next = at->find(name);
    if (next == at->end()) return nullptr;
    at = &*next;
  }
  return at;
}

/// Empty unless it is a text.
inline std::string text_at(const Json& in, std::initializer_list<const char*> path) {
  const Json* found = find(in, path);
  return found && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace rollcall::record
