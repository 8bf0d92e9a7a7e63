#pragma once

/// Fisher's exact test: how easily chance alone makes a table as uneven as this one. It holds for tables of any size.
namespace rollcall::check {

/// How many of two groups are on either side, a and b of the one, c and d of the other:
///     a b
///     c d
struct Fourfold {
  int a = 0, b = 0, c = 0, d = 0;
};

/// Two-sided: the probability of all tables with the same sums that are no more likely than this one (as fisher.test of
/// R has it). 1 where a row or a column is empty.
double fisher_p(const Fourfold& table);

/// The least that any table with the same sums can come to.
double least_fisher_p(const Fourfold& table);

}  // namespace rollcall::check
