using System.Text.Json.Nodes;

namespace FactCheck.Standalone.Batch;

/// <summary>One thing that can be done to every line of a file.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Description">For the help.</param>
/// <param name="Answer">The answer to a line, without its id. Called from many threads at once. Throws InputException for a line that can't be used.</param>
internal sealed record BatchVerb(string Name, string Description, Func<BatchLine, CancellationToken, JsonObject> Answer);
