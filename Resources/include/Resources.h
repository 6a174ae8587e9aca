#ifndef HUZHU_RESOURCES_H
#define HUZHU_RESOURCES_H

#include <stddef.h>

/// One file of the `Resources` folder, as it was when the program was built.
typedef struct {
    /// The file's path inside the folder, for example "Strings/en.json".
    const char *_Nonnull name;
    /// Its content, valid and unchanged for as long as the program runs; not terminated by a zero.
    const unsigned char *_Nonnull bytes;
    /// The length of the content in bytes.
    size_t count;
} HuzhuResource;

/// Every embedded file, sorted by name; `count` receives how many there are.
const HuzhuResource *_Nonnull huzhu_resources(size_t *_Nonnull count);

/// The embedded file of exactly that name, or NULL when there is none.
const HuzhuResource *_Nullable huzhu_resource(const char *_Nonnull name);

#endif
