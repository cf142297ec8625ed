using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Evaluation.Sets;

/// <summary>Somebody's labelled set.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Task">The task of <c>factcheck evaluate</c> that its lines are for.</param>
/// <param name="Convert">From its folder to file names with their lines.</param>
internal sealed record LabelledSet(string Name, string Task, Func<string, IEnumerable<(string File, IEnumerable<JsonObject> Lines)>> Convert)
{
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Rows of a file with tabs and a head, by column name. Quotation marks are nothing special.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        string[]? head = null;
        foreach (var line in File.ReadLines(file))
        {
            var cells = line.Split('\t');
            if (head is null)
                head = cells;
            else
                yield return head.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}
