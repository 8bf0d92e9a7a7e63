#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "player/message.h"

namespace rollcall::record {

/// What an entry of a file says otherwise than its record. As many are told as somebody reads, and the others counted,
/// so that an entry of nothing but differences costs no more than that. For this folder only.
class Differences {
 public:
  static constexpr std::size_t most_told = 10;

  /// `sentence()` is not asked for one that is only counted.
  template <class Sentence>
  void add(Sentence sentence) {
    if (++x_count <= most_told) x_told.push_back(sentence());
  }

  /// The last one says how many more there are.
  std::vector<Message> sentences() && {
    if (x_count > most_told)
      x_told.push_back(trn("There is {n} more difference.", "There are {n} more differences.", x_count - most_told));
    return std::move(x_told);
  }

 private:
  std::size_t x_count = 0;
  std::vector<Message> x_told;
};

}  // namespace rollcall::record
