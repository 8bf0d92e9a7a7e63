#pragma once
#include <span>
#include <stdexcept>

/// The subcommands of rollcall_bench. Each prints its figures and throws if it cannot measure. A new one is a file
/// NAME_bench.cpp, a line here, a row in main.cpp and, if everybody should see it, a line in tools/bench/run.
namespace rollcall::bench {

/// The words after the subcommand.
using Arguments = std::span<char* const>;

/// The arguments are not those of the subcommand: main prints how to call it.
struct WrongCall : std::runtime_error {
  WrongCall() : std::runtime_error("wrong call") {}
};

void big_module(Arguments arguments);
void certificates(Arguments arguments);
void compile(Arguments arguments);
void course(Arguments arguments);
void home(Arguments arguments);
void library(Arguments arguments);
void play(Arguments arguments);
void prove(Arguments arguments);
void text(Arguments arguments);

}  // namespace rollcall::bench
