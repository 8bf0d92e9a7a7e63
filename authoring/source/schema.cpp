#include "authoring/source/schema.h"

#include <map>
#include <nlohmann/json.hpp>

#include "authoring/source/grammar.h"

namespace rollcall::source {
namespace {

constexpr const char* module_title = "Rollcall module";
constexpr const char* path_title = "Rollcall path";

using Json = nlohmann::ordered_json;
using Kind = Shape::Kind;

/// Every shape once, by name, so that shapes that are used in many places do not repeat.
class Schema {
 public:
  Json of(const Shape& shape) {
    switch (shape.kind) {
      case Kind::text:
        return {{"type", {"string", "number", "boolean"}}};
      case Kind::id:
        return id();
      case Kind::module_id:
        return {{"type", "string"}, {"pattern", "^[a-z][a-z0-9-]{0,39}$"}};
      case Kind::integer:
        return {{"type", "integer"}, {"minimum", shape.minimum}, {"maximum", shape.maximum}};
      case Kind::yes_no:
        return {{"enum", {"yes", "no", true, false}}};
      case Kind::choice:
        return {{"enum", names(shape.choices)}};
      case Kind::list:
        return list(shape);
      case Kind::one_or_list:
        return {{"anyOf", {of(*shape.element), list(shape)}}};
      case Kind::entries:
        return entries(shape);
      case Kind::record:
        return reference(shape);
      case Kind::word_or_record:
        return {{"anyOf", {Json{{"enum", names(shape.choices)}}, reference(shape)}}};
      case Kind::text_or_record:
        return {{"anyOf", {Json{{"type", "string"}}, reference(shape)}}};
      case Kind::id_or_record:
        return {{"anyOf", {id(), reference(shape)}}};
      case Kind::number_or_record:
        return {
            {"anyOf",
             {Json{{"type", "integer"}, {"minimum", shape.minimum}, {"maximum", shape.maximum}}, reference(shape)}}};
      case Kind::speech:
        return speech(shape);
      case Kind::text_or_speech:
        return {{"anyOf", {Json{{"type", "string"}}, list(shape)}}};
      case Kind::in_languages:
        return in_languages();
    }
    return Json::object();
  }

  Json record(const Shape& shape) {
    Json properties = Json::object();
    Json required = Json::array(), dependent = Json::object();
    for (const Field& field : shape.fields) {
      properties[std::string(field.key)] = of(*field.shape);
      properties[std::string(field.key)]["description"] = field.meaning.text();
      if (field.need == Need::required && field.beside.empty()) required.push_back(field.key);
      if (field.beside.empty()) continue;
      dependent[std::string(field.key)].push_back(field.beside);
      if (field.need == Need::required) dependent[std::string(field.beside)].push_back(field.key);
    }
    Json result{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (!required.empty()) result["required"] = std::move(required);
    if (!dependent.empty()) result["dependentRequired"] = std::move(dependent);
    for (const std::string_view key : shape.either) result["anyOf"].push_back({{"required", {key}}});
    return result;
  }

  const Json& definitions() const { return x_definitions; }

 private:
  static Json id() { return {{"type", "string"}, {"pattern", "^[a-z][a-z0-9_]{0,39}$"}}; }

  static Json in_languages() {
    Json each{{"type", "object"},
              {"propertyNames", {{"pattern", "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"}}},
              {"additionalProperties", {{"type", "string"}}}};
    return {{"anyOf", {Json{{"type", "string"}}, std::move(each)}}};
  }

  static Json names(std::span<const std::string_view> choices) {
    Json list = Json::array();
    for (const std::string_view choice : choices) list.push_back(choice);
    return list;
  }

  /// One entry beside the fields, whichever of these are there.
  Json speech(const Shape& shape) {
    Json result{{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", {{"type", "string"}}}};
    Json fields = Json::array(), counts = Json::array();
    for (const Field& field : shape.fields) {
      result["properties"][std::string(field.key)] = of(*field.shape);
      result["properties"][std::string(field.key)]["description"] = field.meaning.text();
      fields.push_back(field.key);
    }
    for (std::size_t some = 0; some < std::size_t{1} << shape.fields.size(); ++some) {
      Json required = Json::array();
      for (std::size_t i = 0; i < shape.fields.size(); ++i) {
        if ((some >> i & 1) != 0) required.push_back(shape.fields[i].key);
      }
      const std::size_t most = required.size() + 1;
      counts.push_back({{"maxProperties", most}, {"required", std::move(required)}});
    }
    result["not"] = {{"propertyNames", {{"enum", std::move(fields)}}}};
    result["anyOf"] = std::move(counts);
    return result;
  }

  Json list(const Shape& shape) {
    Json result{{"type", "array"}, {"items", of(*shape.element)}};
    if (shape.minimum > 0) result["minItems"] = shape.minimum;
    return result;
  }

  Json entries(const Shape& shape) {
    if (!shape.choices.empty())
      return {{"type", "object"},
              {"propertyNames", {{"enum", names(shape.choices)}}},
              {"additionalProperties", of(*shape.element)}};
    Json result{{"type", "object"},
                {"propertyNames", {{"pattern", "^[a-z][a-z0-9_]{0,39}$"}}},
                {"additionalProperties", of(*shape.element)}};
    if (shape.minimum > 0) result["minProperties"] = shape.minimum;
    return result;
  }

  Json reference(const Shape& shape) {
    const std::string name(shape.name.text());
    if (!x_definitions.contains(name)) {
      x_definitions[name] = nullptr;  // named before it is built: a shape may contain itself
      x_definitions[name] = record(shape);
    }
    return {{"$ref", "#/$defs/" + name}};
  }

  Json x_definitions = Json::object();
};

/// A scene may also be a use of a fragment, and a module may have fragments: both are gone before the grammar applies.
void allow_fragments(Json& module) {
  module["properties"]["fragments"] = {{"type", "object"},
                                       {"description", "Scenes with parameters, used in many forms."}};
  Json use{{"type", "object"},
           {"properties",
            {{"use", {{"type", "string"}, {"description", "The fragment to use."}}},
             {"with", {{"type", "object"}, {"description", "A value for each parameter."}}}}},
           {"required", {"use"}}};
  Json& scenes = module["properties"]["scenes"]["additionalProperties"];
  scenes = {{"anyOf", {scenes, std::move(use)}}};
}

std::string written(const char* heading, const Json& whole, const Schema& schema) {
  Json result{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", heading}};
  result.update(whole);
  result["$defs"] = schema.definitions();
  return result.dump(2) + "\n";
}

}  // namespace

std::string json_schema() {
  Schema schema;
  Json module = schema.record(module_shape);
  allow_fragments(module);
  return written(module_title, module, schema);
}

std::string path_json_schema() {
  Schema schema;
  const Json path = schema.record(path_shape);
  return written(path_title, path, schema);
}

bool is_json_schema(std::string_view text) {
  const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
  return json.is_object() && json.contains("$schema") && json.contains("title") &&
         (json["title"] == module_title || json["title"] == path_title);
}

}  // namespace rollcall::source
