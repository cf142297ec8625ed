using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace FactCheck.Verification.Sources;

/// <summary>Says at the start what is wrong with the settings of sources: each by its name, keys never shown.</summary>
internal sealed partial class SourcesValidation : IValidateOptions<SourcesOptions>
{
    public ValidateOptionsResult Validate(string? name, SourcesOptions options)
    {
        var faults = new List<string>();
        AddFaults("", options, faults);
        AddFaults($":{nameof(options.Pages)}", options.Pages, faults);
        var sources = ConfiguredSources.Of(options);
        foreach (var source in sources)
            AddFaults($":{source.Path}", source.Limits, faults);
        if (sources.Count > 0 && !IsContact(options.Contact))
            faults.Add("Sources:Contact must be an e-mail or web address: the sources that are asked have a right to know who asks.");
        if (IsOn(options.GoogleFactCheck.Key) && !IsWebAddress(options.GoogleFactCheck.Address))
            faults.Add("Sources:GoogleFactCheck:Address must be an http or https address.");
        if (options.Wikipedia.Enabled && !IsWebAddress(options.Wikipedia.Address))
            faults.Add("Sources:Wikipedia:Address must be an http or https address.");
        foreach (var (key, search) in options.Search)
        {
            if (!Name().IsMatch(key))
                faults.Add("A name in Sources:Search must be 1 to 32 letters, digits and hyphens.");
            else if (IsOn(search.UrlTemplate) && !IsTemplate(search.UrlTemplate!))
                faults.Add($"Sources:Search:{key}:UrlTemplate must be an http or https address with {{query}} behind its question mark.");
            else if (IsOn(search.KeyHeader) != IsOn(search.Key))
                faults.Add($"Sources:Search:{key}:KeyHeader and Key are set together or not at all.");
            else if (IsOn(search.KeyHeader) && !HeaderName().IsMatch(search.KeyHeader!))
                faults.Add($"Sources:Search:{key}:KeyHeader must be the name of a header.");
        }
        foreach (var (key, peer) in options.FactCheck)
        {
            if (!Name().IsMatch(key))
                faults.Add("A name in Sources:FactCheck must be 1 to 32 letters, digits and hyphens.");
            else if (IsOn(peer.Address) && !IsWebAddress(peer.Address))
                faults.Add($"Sources:FactCheck:{key}:Address must be an http or https address.");
        }
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    internal static bool IsOn(string? setting) => !string.IsNullOrWhiteSpace(setting);

    private static void AddFaults(string path, object options, List<string> faults)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        faults.AddRange(results.Select(result => $"{SourcesOptions.Section}{path}: {result.ErrorMessage}"));
    }

    // Paths are in traces, queries are not; and claims have no place in traces.
    private static bool IsTemplate(string template) => template.IndexOf('?', StringComparison.Ordinal) is > 0 and var query
        && template.IndexOf("{query}", StringComparison.Ordinal) > query && IsWebAddress(template[..query]);

    private static bool IsContact(string? contact) => contact is not null
        && (MailAddress().IsMatch(contact) || (IsWebAddress(contact) && contact.All(c => c is > ' ' and < (char)127 and not ('(' or ')'))));

    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    [GeneratedRegex(@"^[\w.+-]+@[\w-]+(\.[\w-]+)+$", RegexOptions.ECMAScript)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"^[\w!#$%&'*+.^`|~-]+$", RegexOptions.ECMAScript)]
    private static partial Regex HeaderName();

    [GeneratedRegex("^[A-Za-z0-9-]{1,32}$")]
    private static partial Regex Name();
}
