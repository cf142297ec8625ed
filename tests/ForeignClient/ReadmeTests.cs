using System.Text.Json;

namespace FactCheck.Tests.ForeignClient;

/// <summary>The README's worked calls, run as they stand but for the ports, in the order of the page.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_worked_calls_give_the_answers_that_are_shown()
    {
        var calls = WorkedCall.ReadFrom(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "README.md")));
        Assert.Contains(calls, call => call.Language == "sh" && call.Code.Contains("curl", StringComparison.Ordinal));
        Assert.Contains(calls, call => call.Language == "js");
        Assert.SkipUnless(Shell.Has("curl"), "curl is not installed");
        Assert.SkipUnless(Shell.Has("node"), "node is not installed");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Checkout.Folder, "node_modules")), "tests/install has not run npm ci in tests/ForeignClient");

        await using var serving = await Serving.StartAsync();
        foreach (var call in calls)
        {
            // The same place, whatever it is called.
            var code = call.Code.Replace("localhost:510", "127.0.0.1:510", StringComparison.Ordinal)
                .Replace("127.0.0.1:5100", serving.Http, StringComparison.Ordinal).Replace("127.0.0.1:5101", serving.Grpc, StringComparison.Ordinal);
            Assert.NotEqual(call.Code, code);
            var output = await RunAsync(call.Language, code);
            if (call.Answer is { } answer)
                AssertSame(answer, output, call.Code);
        }
    }

    private static async Task<string> RunAsync(string language, string code)
    {
        if (language == "sh")
            return await Shell.RunAsync("bash", "-euo", "pipefail", "-c", code);
        // Below the folder whose node_modules it needs.
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Folder, "obj")).FullName;
        var script = Path.Combine(folder, $"readme-{Guid.NewGuid():N}.cjs");
        await File.WriteAllTextAsync(script, code);
        try
        {
            return await Shell.RunAsync("node", script);
        }
        finally
        {
            File.Delete(script);
        }
    }

    // A stream answers with one object a line; the README shows the last.
    private static void AssertSame(string shown, string output, string code)
    {
        using var expected = JsonDocument.Parse(shown);
        JsonDocument actual;
        try
        {
            actual = JsonDocument.Parse(output);
        }
        catch (JsonException)
        {
            actual = JsonDocument.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1]);
        }
        using (actual)
        {
            var difference = AnswerComparison.Differs(expected.RootElement, actual.RootElement);
            Assert.True(difference is null, $"{difference}\n--- the call\n{code}\n--- the answer\n{output}");
        }
    }
}
