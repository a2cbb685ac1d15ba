/*
 * Loaded into the server before libc (LD_PRELOAD), it notes down every change to the files of one folder, in the order in
 * which they were made: what was written where, and what was made to last by fsync. Nothing else is changed.
 *
 * An entry: one letter, file name's length (2 bytes), offset (8), length of what follows (4), the name, the bytes.
 * W write, T truncate to the offset, S sync of a file, D sync of the folder, U unlink, R rename (bytes: the new name).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MOST 4096

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char *names[MOST];
static char folder[PATH_MAX];
static size_t folder_length;
static int journal = -1;

__attribute__((constructor)) static void begin(void) {
  const char *of = getenv("POWER_FOLDER"), *to = getenv("POWER_JOURNAL");
  if (!of || !to) return;
  folder_length = strlen(of);
  memcpy(folder, of, folder_length + 1);
  journal = REAL(open)(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The name below the folder, "" for the folder itself, or nothing when it is another's. */
static const char *ours(const char *path) {
  if (journal < 0 || strncmp(path, folder, folder_length) != 0) return NULL;
  if (path[folder_length] == '\0') return "";
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static void all(const void *bytes, size_t length) {
  for (const char *at = bytes; length > 0;) {
    ssize_t done = REAL(write)(journal, at, length);
    if (done < 0) abort();
    at += done;
    length -= (size_t)done;
  }
}

static void note(char kind, const char *name, uint64_t offset, const void *bytes, uint32_t length) {
  char head[15 + PATH_MAX];
  uint16_t named = (uint16_t)strlen(name);
  head[0] = kind;
  memcpy(head + 1, &named, 2);
  memcpy(head + 3, &offset, 8);
  memcpy(head + 11, &length, 4);
  memcpy(head + 15, name, named);
  all(head, 15 + named);
  if (length > 0) all(bytes, length);
}

static const char *named(int fd) { return fd >= 0 && fd < MOST ? names[fd] : NULL; }

static int opened(int fd, const char *path, int flags) {
  const char *name = ours(path);
  if (fd < 0 || fd >= MOST) return fd;
  pthread_mutex_lock(&lock);
  free(names[fd]);
  names[fd] = name ? strdup(name) : NULL;
  if (name && *name && (flags & O_TRUNC)) note('T', name, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return fd;
}

#define OPEN(function) \
  int function(const char *path, int flags, ...) { \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = va_arg(rest, mode_t); \
    va_end(rest); \
    return opened(REAL(function)(path, flags, mode), path, flags); \
  }
OPEN(open)
OPEN(open64)

int openat(int at, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return opened(REAL(openat)(at, path, flags, mode), path, flags);
}

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (fd >= 0 && fd < MOST) {
    free(names[fd]);
    names[fd] = NULL;
  }
  pthread_mutex_unlock(&lock);
  return REAL(close)(fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  if (!named(fd)) return REAL(pwrite64)(fd, bytes, length, offset);
  pthread_mutex_lock(&lock);
  ssize_t done = REAL(pwrite64)(fd, bytes, length, offset);
  if (done > 0) note('W', names[fd], (uint64_t)offset, bytes, (uint32_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  if (!named(fd)) return REAL(write)(fd, bytes, length);
  pthread_mutex_lock(&lock);
  off64_t offset = lseek64(fd, 0, SEEK_CUR);
  ssize_t done = REAL(write)(fd, bytes, length);
  if (done > 0) note('W', names[fd], (uint64_t)offset, bytes, (uint32_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}

int ftruncate64(int fd, off64_t length) {
  if (!named(fd)) return REAL(ftruncate64)(fd, length);
  pthread_mutex_lock(&lock);
  int failed = REAL(ftruncate64)(fd, length);
  if (!failed) note('T', names[fd], (uint64_t)length, NULL, 0);
  pthread_mutex_unlock(&lock);
  return failed;
}

#define SYNC(function) \
  int function(int fd) { \
    if (!named(fd)) return REAL(function)(fd); \
    pthread_mutex_lock(&lock); \
    int failed = REAL(function)(fd); \
    if (!failed) note(*names[fd] ? 'S' : 'D', names[fd], 0, NULL, 0); \
    pthread_mutex_unlock(&lock); \
    return failed; \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  const char *name = ours(path);
  if (!name) return REAL(unlink)(path);
  pthread_mutex_lock(&lock);
  int failed = REAL(unlink)(path);
  if (!failed) note('U', name, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return failed;
}

int rename(const char *from, const char *to) {
  const char *before = ours(from), *after = ours(to);
  if (!before || !after) return REAL(rename)(from, to);
  pthread_mutex_lock(&lock);
  int failed = REAL(rename)(from, to);
  if (!failed) note('R', before, 0, after, (uint32_t)strlen(after));
  pthread_mutex_unlock(&lock);
  return failed;
}
