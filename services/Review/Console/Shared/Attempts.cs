using MudBlazor;

namespace FactCheck.Review.Console.Shared;

/// <summary>Does what a person asks for and says what came of it: a refusal is shown and the page goes on.</summary>
internal sealed class Attempts(Announcements announcements)
{
    /// <summary>Whether it was done. What is no answer but a fault of ours is thrown on.</summary>
    internal async Task<bool> MakeAsync(Func<Task> change, string done)
    {
        try
        {
            await change();
        }
        catch (Exception refused) when (FailureText.IsExpected(refused))
        {
            announcements.Show(FailureText.Of(refused), Severity.Warning);
            return false;
        }
        announcements.Show(done, Severity.Success);
        return true;
    }
}
