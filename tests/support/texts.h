#pragma once
#include <string>
#include <vector>

#include "player/message.h"

namespace rollcall::test {

/// What messages say in English.
inline std::vector<std::string> texts(const std::vector<Message>& messages) {
  std::vector<std::string> all;
  for (const Message& message : messages) all.push_back(message.text());
  return all;
}

}  // namespace rollcall::test
