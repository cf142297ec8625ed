using FactCheck.Core.Identity;
using FactCheck.Hosting.Endpoints;
using Microsoft.Extensions.Options;

namespace FactCheck.Review.Publishing;

/// <summary>Where readers find things. Built from settings, never from what a request calls this host.</summary>
internal sealed class PublicAddresses(IOptions<PublishingOptions> options, HostAddresses self)
{
    /// <summary>Every publication, newest first.</summary>
    internal string Home => Of("claim-reviews");

    /// <summary>The publisher's home page.</summary>
    internal string Organization => (options.Value.OrganizationUrl ?? options.Value.PublicAddress ?? self.Http).AbsoluteUri;

    /// <summary>The page of a publication.</summary>
    internal string PageOf(PublicationId id) => Of($"claim-reviews/{Uri.EscapeDataString(id.Value)}");

    /// <summary>Its ClaimReview alone.</summary>
    internal string JsonLdOf(PublicationId id) => $"{PageOf(id)}.jsonld";

    /// <summary>An address below the public one; the path without a slash in front.</summary>
    internal string Of(string path) => $"{(options.Value.PublicAddress ?? self.Http).AbsoluteUri.TrimEnd('/')}/{path}";
}
