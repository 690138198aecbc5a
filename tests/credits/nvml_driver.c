/* Stands in for NVIDIA's libnvidia-ml.so.1, so that the package nvidia-ml-py runs as it is: two GPUs, one busy all the
   time and one half of it; each takes 10 joules from one reading of its energy to the next. QUIET: what it won't tell. */
#include <stdlib.h>
#include <string.h>

static int quiet(const char *what) { const char *set = getenv("QUIET"); return set && strstr(set, what) ? 3 : 0; } /* 3: not supported */
static char gpus[2];
static unsigned long long energy_mj[2];

int nvmlInitWithFlags(unsigned flags) { return flags == 0 ? 0 : 2; }
int nvmlDeviceGetCount_v2(unsigned *count) { *count = 2; return 0; }
int nvmlDeviceGetHandleByIndex_v2(unsigned index, void **device) { if (index > 1) return 2; *device = &gpus[index]; return 0; }
const char *nvmlErrorString(int code) { return code == 3 ? "Not Supported" : "Invalid Argument"; }

int nvmlDeviceGetUtilizationRates(void *device, struct { unsigned gpu, memory; } *rates)
{
    rates->gpu = device == &gpus[0] ? 100 : 50;
    rates->memory = 7;
    return quiet("rates");
}

int nvmlDeviceGetTotalEnergyConsumption(void *device, unsigned long long *mj)
{
    *mj = energy_mj[(char *)device - gpus] += 10000;
    return quiet("energy");
}
