#include "Resources.h"

#include <string.h>

// Asked for by feature: the version that Swift's clang reports is not LLVM's.
#ifndef __has_embed
#error "This compiler does not know #embed. Build with the clang of a Swift toolchain, version 6.1 or later."
#else

static const unsigned char manual_help_en[] = {
#embed "Manual/help.en.md"
};

static const unsigned char manual_help_zh_hans[] = {
#embed "Manual/help.zh-Hans.md"
};

static const unsigned char manual_manual_en[] = {
#embed "Manual/manual.en.md"
};

static const unsigned char manual_manual_zh_hans[] = {
#embed "Manual/manual.zh-Hans.md"
};

static const unsigned char manual_scheme_format_en[] = {
#embed "Manual/scheme-format.en.md"
};

static const unsigned char manual_scheme_format_zh_hans[] = {
#embed "Manual/scheme-format.zh-Hans.md"
};

static const unsigned char pinyin_readings[] = {
#embed "Pinyin/readings.txt"
};

static const unsigned char pinyin_surnames[] = {
#embed "Pinyin/surnames.txt"
};

static const unsigned char scheme_hunan_2013[] = {
#embed "Schemes/hunan-2013.json"
};

static const unsigned char scheme_yinchuan_2022[] = {
#embed "Schemes/yinchuan-2022.json"
};

static const unsigned char scheme_yunnan_12[] = {
#embed "Schemes/yunnan-12.json"
};

static const unsigned char scheme_yunnan_14[] = {
#embed "Schemes/yunnan-14.json"
};

static const unsigned char scheme_yunnan_18[] = {
#embed "Schemes/yunnan-18.json"
};

static const unsigned char strings_en[] = {
#embed "Strings/en.json"
};

static const unsigned char strings_zh_hans[] = {
#embed "Strings/zh-Hans.json"
};

#define RESOURCE(name, bytes) { name, bytes, sizeof(bytes) }

static const HuzhuResource resources[] = {
    RESOURCE("Manual/help.en.md", manual_help_en),
    RESOURCE("Manual/help.zh-Hans.md", manual_help_zh_hans),
    RESOURCE("Manual/manual.en.md", manual_manual_en),
    RESOURCE("Manual/manual.zh-Hans.md", manual_manual_zh_hans),
    RESOURCE("Manual/scheme-format.en.md", manual_scheme_format_en),
    RESOURCE("Manual/scheme-format.zh-Hans.md", manual_scheme_format_zh_hans),
    RESOURCE("Pinyin/readings.txt", pinyin_readings),
    RESOURCE("Pinyin/surnames.txt", pinyin_surnames),
    RESOURCE("Schemes/hunan-2013.json", scheme_hunan_2013),
    RESOURCE("Schemes/yinchuan-2022.json", scheme_yinchuan_2022),
    RESOURCE("Schemes/yunnan-12.json", scheme_yunnan_12),
    RESOURCE("Schemes/yunnan-14.json", scheme_yunnan_14),
    RESOURCE("Schemes/yunnan-18.json", scheme_yunnan_18),
    RESOURCE("Strings/en.json", strings_en),
    RESOURCE("Strings/zh-Hans.json", strings_zh_hans),
};

static const size_t resource_count = sizeof(resources) / sizeof(resources[0]);

const HuzhuResource *huzhu_resources(size_t *count) {
    *count = resource_count;
    return resources;
}

const HuzhuResource *huzhu_resource(const char *name) {
    for (size_t index = 0; index < resource_count; index += 1) {
        if (strcmp(resources[index].name, name) == 0) {
            return &resources[index];
        }
    }
    return NULL;
}

#endif
