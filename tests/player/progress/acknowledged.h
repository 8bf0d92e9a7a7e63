#pragma once
#include <functional>
#include <vector>

#include "player/progress/store.h"
#include "tests/player/progress/home.h"

/// What a program has said to have saved before something happened to it.
namespace rollcall::test {

struct Told {
  std::int64_t attempt = 0;
  std::uint32_t choices = 0;
  std::uint32_t finished = 0;
};

/// Goes on with the attempt of the first learner, or begins one, finishes it, and tells each step once it is saved.
void play_one(progress::Store& store, const std::function<void(const Told&)>& tell);

/// A process of its own that runs `work` with a way to tell, and ends with 0; with 2 if `work` throws an Error.
class Child {
 public:
  using Work = std::function<void(const std::function<void(const Told&)>& tell)>;
  explicit Child(const Work& work);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  int id() const { return x_id; }
  /// Waits for what it tells next; false when it has ended.
  bool listen();
  const std::vector<Told>& told() const { return x_told; }

 private:
  int x_id = 0;
  int x_ear = -1;
  std::vector<Told> x_told;
};

/// Everything that was told is there, whole, and so is whatever else is there.
void require_saved(const progress::Store& store, const std::vector<Told>& all);

}  // namespace rollcall::test
