#include "authoring/translate/header.h"

#include <algorithm>

namespace rollcall::translate {
namespace {

struct Forms {
  std::string_view rule;
  std::string_view languages;  // with a space before and after each
};

constexpr Forms all_forms[] = {
    {"nplurals=1; plural=0;", " id ja ko lo ms my th vi wo yo zh "},
    {"nplurals=2; plural=(n != 1);",
     " af az bg ca da de el en eo es et eu fi fo fy gl ha he hu it ka kk ku ky ml mn mr nb ne nl nn no om or ps pt so "
     "sq sv sw "
     "ta te tk tr ug ur uz "},
    {"nplurals=2; plural=(n > 1);", " ak am as bn fa fr gu hi hy kn ln mg pa pt-BR ti zu "},
    {"nplurals=2; plural=(n % 10 != 1 || n % 100 == 11);", " is mk "},
    {"nplurals=3; plural=(n % 10 == 1 && n % 100 != 11 ? 0 : n != 0 ? 1 : 2);", " lv "},
    {"nplurals=3; plural=(n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2);",
     " lt "},
    {"nplurals=3; plural=(n == 1 ? 0 : n == 0 || (n % 100 > 0 && n % 100 < 20) ? 1 : 2);", " mo ro "},
    {"nplurals=3; plural=(n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > "
     "14) ? 1 : 2);",
     " be bs hr ru sr uk "},
    {"nplurals=3; plural=(n == 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2);", " cs sk "},
    {"nplurals=3; plural=(n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : 2);", " pl "},
    {"nplurals=4; plural=(n % 100 == 1 ? 0 : n % 100 == 2 ? 1 : n % 100 == 3 || n % 100 == 4 ? 2 : 3);", " sl "},
    {"nplurals=6; plural=(n == 0 ? 0 : n == 1 ? 1 : n == 2 ? 2 : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 "
     ": 5);",
     " ar "},
};

}  // namespace

std::string_view plural_forms(std::string_view language) {
  for (;;) {
    std::string wanted(" ");
    wanted.append(language).append(" ");
    for (const Forms& forms : all_forms) {
      if (forms.languages.find(wanted) != std::string_view::npos) return forms.rule;
    }
    // "ru-KZ" has the rule of "ru" unless it has its own.
    const auto last = language.rfind('-');
    if (last == std::string_view::npos) return {};
    language = language.substr(0, last);
  }
}

std::string gettext_language(std::string_view language) {
  std::string result(language);
  std::replace(result.begin(), result.end(), '-', '_');
  return result;
}

Message new_header(const std::string& project, std::string_view language) {
  Message header;
  std::string fields =
      "Project-Id-Version: " + project +
      "\nPO-Revision-Date: \nLast-Translator: \nLanguage-Team: \nLanguage: " + gettext_language(language) +
      "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n";
  if (const std::string_view forms = plural_forms(language); !forms.empty())
    fields += "Plural-Forms: " + std::string(forms) + "\n";
  header.translations = {std::move(fields)};
  return header;
}

}  // namespace rollcall::translate
