using System.ComponentModel.DataAnnotations;

namespace FactCheck.Hosting.Endpoints;

/// <summary>Where a host listens. Section <c>Endpoints</c>; environment <c>FACTCHECK_ENDPOINTS__…</c>.</summary>
public sealed class EndpointOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Endpoints";

    /// <summary>IP address listened on. Default 127.0.0.1: this machine only. <c>0.0.0.0</c> in containers.</summary>
    [Required]
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Port of JSON, health, OpenAPI and pages, HTTP/1.1. 0: any free one. The default differs by service: see README.</summary>
    [Range(0, 65535)]
    public int HttpPort { get; set; }

    /// <summary>Port of gRPC, HTTP/2 without TLS. 0: any free one. Default: one more than the HTTP port's default.</summary>
    [Range(0, 65535)]
    public int GrpcPort { get; set; }
}
