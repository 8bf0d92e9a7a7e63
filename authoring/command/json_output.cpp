#include "authoring/command/json_output.h"

#include <nlohmann/json.hpp>

namespace rollcall::command {

void write_json(const nlohmann::ordered_json& json, std::ostream& out) {
  out << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
}

}  // namespace rollcall::command
