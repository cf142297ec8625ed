using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Endpoints;

/// <summary>The host's two ports. Plaintext HTTP/2 needs one of its own, since only TLS can tell the two protocols apart.</summary>
internal static class EndpointsModule
{
    internal static void AddEndpoints(this WebApplicationBuilder builder, int httpPort)
    {
        builder.Services.AddOptions<EndpointOptions>()
            .Configure(options => (options.HttpPort, options.GrpcPort) = (httpPort, httpPort + 1))
            .BindConfiguration(EndpointOptions.Section)
            .ValidateDataAnnotations()
            .Validate(options => IPAddress.TryParse(options.Host, out _), $"{EndpointOptions.Section}:Host is not an IP address.")
            .ValidateOnStart();
        builder.Services.AddSingleton<HostAddresses>();
        builder.Services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ConfigureKestrel>();
        // Configured ports win over ASPNETCORE_URLS and launch settings, which know nothing of gRPC.
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");
    }

    private sealed class ConfigureKestrel(IOptions<EndpointOptions> endpoints, IOptions<Calls.CallLimits> limits)
        : IConfigureOptions<KestrelServerOptions>
    {
        public void Configure(KestrelServerOptions options)
        {
            var address = IPAddress.Parse(endpoints.Value.Host);
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = limits.Value.MaxMessageBytes;
            options.Listen(address, endpoints.Value.HttpPort, listen => listen.Protocols = HttpProtocols.Http1);
            options.Listen(address, endpoints.Value.GrpcPort, listen => listen.Protocols = HttpProtocols.Http2);
        }
    }
}
