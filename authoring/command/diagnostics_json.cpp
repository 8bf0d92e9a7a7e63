#include "authoring/command/diagnostics_json.h"

namespace rollcall::authoring {

using Json = nlohmann::ordered_json;

namespace {

const char* name_of(source::Severity severity) {
  switch (severity) {
    case source::Severity::error:
      return "error";
    case source::Severity::warning:
      return "warning";
    case source::Severity::note:
      break;
  }
  return "information";
}

/// The form of the template that goes with the count; empty if the message is not Rollcall's.
std::string template_of(const Message& message) {
  return std::string(!message.plural().empty() && message.count() != 1 ? message.plural() : message.pattern());
}

Json values_of(const Message& message) {
  Json values = Json::object();
  for (const auto& [name, value] : message.values()) values[std::string(name)] = value.text();
  return values;
}

}  // namespace

Json to_json(const source::Path& path) {
  Json json{{"options", path.options}, {"scenes", path.scenes}};
  if (path.seed) json["seed"] = *path.seed;
  return json;
}

Json to_json(const source::Diagnostic& diagnostic, const source::FileTable& files) {
  const source::Position& at = diagnostic.at;
  return {{"rule", diagnostic.rule},
          {"severity", name_of(diagnostic.severity)},
          {"file", files.has(at.file) ? files[at.file].path : ""},
          {"line", at.line},
          {"column", at.column},
          {"end_line", at.end_line},
          {"end_column", at.end_column},
          {"message", diagnostic.message.text()},
          {"template", template_of(diagnostic.message)},
          {"values", values_of(diagnostic.message)},
          {"hint", diagnostic.hint.text()},
          {"path", diagnostic.path ? to_json(*diagnostic.path) : Json()}};
}

Json to_json(std::span<const source::Diagnostic> diagnostics, const source::FileTable& files) {
  Json list = Json::array();
  for (const source::Diagnostic& diagnostic : diagnostics) list.push_back(to_json(diagnostic, files));
  return list;
}

}  // namespace rollcall::authoring
