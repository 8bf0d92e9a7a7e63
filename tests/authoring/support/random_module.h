#pragma once
#include <cstdint>
#include <string>

namespace rollcall::test {

/// Source text of a module without faults, the same for the same seed: five or six decisions of three options each,
/// with a look, support, a delayed beat, a critical error and four endings, all of which can be reached; the pass can
/// be reached and missed, one mistake can be mended, and neither lengths nor who somebody is give anything away. Nor do
/// what leans, what costs, a supervisor, or a colleague who has the last word: the best option of the last decision
/// leans, the wrong one of the first costs most, some weaker ones name the supervisor, and the colleague is wrong every
/// other time.
std::string random_module(std::uint64_t seed);

}  // namespace rollcall::test
