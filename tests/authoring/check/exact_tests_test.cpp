#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "authoring/check/fisher.h"
#include "authoring/check/freeman_halton.h"
#include "authoring/check/holm.h"
#include "authoring/check/wilson.h"

namespace rollcall {
namespace {

using check::CountRows;
using check::Fourfold;

double p(const Fourfold& table) { return check::fisher_p(table); }
double p_of_rows(const CountRows& table) { return check::freeman_halton_p(table).value(); }

double factorial(int n) { return n < 2 ? 1 : n * factorial(n - 1); }

/// One by one, as the definition has it: visit(table) for every table with these sums.
template <class Visit>
void each_table(const std::vector<int>& rows, std::vector<int> left, CountRows& laid, const Visit& visit) {
  if (laid.size() == rows.size()) return visit(laid);
  const int count = rows[laid.size()];
  for (int a = 0; a <= std::min(count, left[0]); ++a) {
    for (int b = 0; b <= std::min(count - a, left[1]); ++b) {
      const int c = count - a - b;
      if (c > left[2]) continue;
      laid.push_back({a, b, c});
      each_table(rows, {left[0] - a, left[1] - b, left[2] - c}, laid, visit);
      laid.pop_back();
    }
  }
}

double brute_force(const CountRows& table) {
  std::vector<int> rows, columns(3);
  for (const auto& row : table) {
    rows.push_back(std::accumulate(row.begin(), row.end(), 0));
    for (std::size_t i = 0; i < 3; ++i) columns[i] += row[i];
  }
  const auto weight = [](const CountRows& one) {
    double product = 1;
    for (const auto& row : one) {
      for (const int count : row) product /= factorial(count);
    }
    return product;
  };
  double all = 0, as_unlikely = 0;
  CountRows laid;
  each_table(rows, columns, laid, [&](const CountRows& one) {
    all += weight(one);
    if (weight(one) <= weight(table) * (1 + 1e-9)) as_unlikely += weight(one);
  });
  return as_unlikely / all;
}

}  // namespace

TEST_CASE("Fisher's exact test of the lady who tastes tea") {
  CHECK(p({3, 1, 1, 3}) == doctest::Approx(34.0 / 70));  // 0.4857
  CHECK(p({4, 0, 0, 4}) == doctest::Approx(2.0 / 70));
  CHECK(p({2, 2, 2, 2}) == doctest::Approx(1));
}

TEST_CASE("Fisher's exact test of criminal twins, his own example") {
  // Ten of thirteen monozygotic twins, two of seventeen dizygotic ones. One-sided 0.0004652; the two-sided value that
  // fisher.test of R prints is 0.0005367.
  CHECK(p({10, 3, 2, 15}) == doctest::Approx(0.0005367).epsilon(0.0001));
}

TEST_CASE("three of three against none of six is one of eighty-four ways") {
  CHECK(p({3, 0, 0, 6}) == doctest::Approx(1.0 / 84));
  CHECK(p({0, 6, 3, 0}) == doctest::Approx(1.0 / 84));
}

TEST_CASE("a table with an empty row or column is no surprise") {
  CHECK(p({0, 0, 3, 4}) == 1);
  CHECK(p({2, 0, 5, 0}) == 1);
  CHECK(p({0, 0, 0, 0}) == 1);
}

TEST_CASE("how low p can come follows from the sums") {
  CHECK(check::least_fisher_p({1, 0, 2, 6}) == doctest::Approx(3.0 / 9));  // one person, and three of nine who harm
  CHECK(check::least_fisher_p({2, 2, 2, 2}) == doctest::Approx(2.0 / 70));
}

TEST_CASE("Freeman and Halton's test of two rows and three columns, by hand") {
  // Four things in rows of two, of which two are alike: the first row is 200, 110, 101 or 011, with 1, 2, 2 and 1 of
  // the six ways to choose it.
  CHECK(p_of_rows({{2, 0, 0}, {0, 1, 1}}) == doctest::Approx(2.0 / 6));
  CHECK(p_of_rows({{1, 1, 0}, {1, 0, 1}}) == doctest::Approx(1));
}

TEST_CASE("of fourfold tables both tests say the same") {
  for (int a = 0; a < 5; ++a) {
    for (int b = 0; b < 5; ++b) {
      for (int c = 0; c < 5; ++c) CHECK(p_of_rows({{a, b}, {c, 3}}) == doctest::Approx(p({a, b, c, 3})));
    }
  }
}

TEST_CASE("of larger tables the test agrees with going through them one by one") {
  for (const CountRows& table : {CountRows{{3, 1, 2}, {0, 4, 1}, {2, 2, 3}}, CountRows{{5, 0, 0}, {0, 5, 0}, {1, 1, 4}},
                                 CountRows{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {2, 1, 0}, {0, 3, 3}}})
    CHECK(p_of_rows(table) == doctest::Approx(brute_force(table)));
}

TEST_CASE("people who are all unlike each other are tested at once, and a table too large for that is not") {
  CountRows many(60, {1, 0});
  for (std::size_t i = 0; i < 30; ++i) many[i] = {0, 1};
  CHECK(p_of_rows(many) == doctest::Approx(1));
  CHECK_FALSE(check::freeman_halton_p(CountRows(9, {31, 28, 37, 41, 29})).has_value());
}

TEST_CASE("Holm's correction takes the smallest p times all, the next times one fewer, and never falls") {
  const std::vector<double> corrected = check::holm({0.01, 0.04, 0.03, 0.005});
  REQUIRE(corrected.size() == 4);
  CHECK(corrected[0] == doctest::Approx(0.03));
  CHECK(corrected[1] == doctest::Approx(0.06));
  CHECK(corrected[2] == doctest::Approx(0.06));
  CHECK(corrected[3] == doctest::Approx(0.02));
  CHECK(check::holm({0.9, 0.8}) == std::vector<double>{1, 1});
  CHECK(check::holm({}).empty());
}

TEST_CASE("Wilson's interval of the examples that Newcombe published in 1998") {
  const auto is = [](check::Interval interval, double low, double high) {
    CHECK(std::abs(interval.low - low) < 0.00006);
    CHECK(std::abs(interval.high - high) < 0.00006);
  };
  is(check::wilson(81, 263), 0.2553, 0.3662);
  is(check::wilson(15, 148), 0.0624, 0.1605);
  is(check::wilson(0, 20), 0.0000, 0.1611);
  is(check::wilson(1, 29), 0.0061, 0.1718);
}

}  // namespace rollcall
