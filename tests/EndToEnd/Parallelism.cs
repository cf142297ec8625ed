using Xunit.Sdk;
using Xunit.v3;

// Each test has whole processes at work, and a machine may have two processors.
[assembly: Parallelization(Mode = ParallelMode.None)]
