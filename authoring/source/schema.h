#pragma once
#include <string>
#include <string_view>

namespace rollcall::source {

/// The grammar as a JSON Schema (draft 2020-12), for editors that complete and check YAML while one types. It is looser
/// than `check`: scenes made from fragments, and names that must exist, are not its business.
std::string json_schema();
/// The same of a path.
std::string path_json_schema();

/// True for what either of them made, now or in another release.
bool is_json_schema(std::string_view text);

}  // namespace rollcall::source
