#pragma once
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

namespace rollcall::test {

/// Where a value does not fit a JSON Schema, and why; empty if it fits. Knows what our schemas use: type, const, enum,
/// anyOf, properties, required, additionalProperties and items; other words that mean something are told.
inline std::string misfit(const nlohmann::json& value, const nlohmann::json& schema, const std::string& at = "$") {
  if (const std::string type = schema.value("type", ""); !type.empty()) {
    const bool fits = type == "object"    ? value.is_object()
                      : type == "array"   ? value.is_array()
                      : type == "string"  ? value.is_string()
                      : type == "integer" ? value.is_number_integer()
                      : type == "boolean" ? value.is_boolean()
                                          : type == "null" && value.is_null();
    if (!fits) return at + " is no " + type;
  }
  for (const auto& [word, rule] : schema.items()) {
    if (word == "$schema" || word == "title" || word == "description" || word == "properties" || word == "type")
      continue;
    if (word == "const") {
      if (value != rule) return at + " is another value";
    } else if (word == "enum") {
      if (std::find(rule.begin(), rule.end(), value) == rule.end()) return at + " is none of the values";
    } else if (word == "anyOf") {
      std::string why;
      for (const auto& one : rule) {
        const std::string here = misfit(value, one, at);
        if (here.empty()) return {};
        why += here + "; ";
      }
      return why;
    } else if (word == "required") {
      for (const auto& name : rule) {
        if (!value.contains(name.get<std::string>())) return at + " lacks " + name.get<std::string>();
      }
    } else if (word == "additionalProperties") {
      const nlohmann::json known = schema.value("properties", nlohmann::json::object());
      for (const auto& [name, inner] : value.items()) {
        if (!known.contains(name) && rule == false) return at + " has an unknown " + name;
        const nlohmann::json& own = known.contains(name) ? known[name] : rule;
        if (const std::string why = misfit(inner, own, at + "." + name); !why.empty()) return why;
      }
    } else if (word == "items") {
      for (std::size_t i = 0; i < value.size(); ++i) {
        if (const std::string why = misfit(value[i], rule, at + "[" + std::to_string(i) + "]"); !why.empty())
          return why;
      }
    } else {
      return "the schema says " + word + ", which is not known here";
    }
  }
  return {};
}

}  // namespace rollcall::test
