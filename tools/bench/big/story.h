#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A long story to measure with, the same from the same seed. It is written as a module of ours and as ink source, the
/// language of inkle's ink; both tell the same: equal scenes, texts, conditions and effects.
namespace rollcall::bench {

/// What both languages can ask.
struct Test {
  enum class Kind : std::uint8_t {
    at_least,  ///< name >= number
    below,     ///< name < number
    sum,       ///< name + other > number
    flag,      ///< name
    no_flag,   ///< not name
    stage,     ///< name = other
    visited,   ///< the scene `name`
    chose,     ///< the option `other` of the scene `name`
  };
  Kind kind = Kind::flag;
  std::string name, other;
  int number = 0;
};

/// All of the tests, or one of them; without any it always holds.
struct Guard {
  enum class Joined : std::uint8_t { by_and, by_or };
  Joined joined = Joined::by_and;
  std::vector<Test> tests;
};

struct Change {
  enum class Kind : std::uint8_t { add, flag, stage };
  Kind kind = Kind::add;
  std::string name;
  int amount = 0;  ///< of add; 1 or 0 for a flag
  std::string stage;
};

struct Spoken {
  std::string speaker;  ///< an id of the cast, or empty for the narrator
  std::string text;
};

struct Option {
  std::string id, text, then, why;
  int quality = 0;
  bool critical = false;
  Guard guard;
  std::vector<Change> changes;
  std::optional<std::size_t> go;  ///< a later scene; none: the next one
};

/// Comes back after a scene.
struct Later {
  std::string id;
  Guard guard;
  Spoken say;
  std::vector<Change> changes;
};

struct Scene {
  std::string id, behaviour;
  std::vector<Spoken> say;
  std::vector<Option> options;
  std::vector<Later> later;
};

/// A range from 0 to 10, a flag, or one of several stages.
struct Variable {
  enum class Kind : std::uint8_t { range, flag, stages };
  std::string id;
  Kind kind = Kind::flag;
  int start = 0;
  std::vector<std::string> stages;
};

struct Person {
  std::string id, name;
};

struct Ending {
  std::string id, title, text;
  Guard guard;
  bool passes = false;
};

struct Story {
  std::vector<Variable> variables;
  std::vector<Person> cast;
  std::vector<Scene> scenes;
  std::vector<Ending> endings;
};

/// Options lead to the next scene or a few scenes on, so that every play is long and comes to an end.
Story make_story(std::size_t scenes, std::uint64_t seed);

}  // namespace rollcall::bench
