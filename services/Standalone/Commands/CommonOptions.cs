using System.CommandLine;

namespace FactCheck.Standalone.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    internal const string DefaultData = "data";

    internal static Option<string> Data(string defaultFolder = DefaultData) => new("--data")
    {
        Description = "Folder that holds the database; made if need be.",
        DefaultValueFactory = _ => defaultFolder,
    };

    internal static Option<int?> HttpPort { get; } = new("--http-port")
    {
        Description = "Port of JSON and pages; 0: any free one. Default 5100.",
    };

    internal static Option<int?> GrpcPort { get; } = new("--grpc-port")
    {
        Description = "Port of gRPC; 0: any free one. Default 5101.",
    };
}
