#include "authoring/command/json_output.h"

#include <nlohmann/json.hpp>

namespace rollcall::authoring {

void write_json(const nlohmann::ordered_json& json, const terminal::Console& console) {
  console.out() << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << "\n";
}

}  // namespace rollcall::authoring
