using System.CommandLine;

namespace FactCheck.Standalone.Commands;

/// <summary><c>factcheck health URL</c>: for containers without a shell or curl.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    internal static Command Create()
    {
        var url = new Argument<string>("url") { Description = "E.g. http://127.0.0.1:5100/health/ready." };
        var command = new Command("health", "Ask a running service whether it is well; exit code 0 when it is.") { url };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var client = new HttpClient { Timeout = Limit };
            try
            {
                using var response = await client.GetAsync(parsed.GetValue(url), HttpCompletionOption.ResponseHeadersRead, cancellation);
                return response.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or InvalidOperationException or UriFormatException)
            {
                await Console.Error.WriteLineAsync("factcheck: no answer.");
                return 1;
            }
        });
        return command;
    }
}
