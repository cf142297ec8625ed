using FactCheck.Tests.Console.Hosts;
using Xunit.Sdk;
using Xunit.v3;

// Browsers take a processor each: side by side they would time out rather than be fast.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(ConsoleHost))]
[assembly: AssemblyFixture(typeof(Browsers))]
