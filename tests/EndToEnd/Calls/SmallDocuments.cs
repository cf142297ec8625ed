using System.Globalization;
using FactCheck.Protos.Ingestion.V1;
using Google.Protobuf.WellKnownTypes;

namespace FactCheck.Tests.EndToEnd.Calls;

/// <summary>Many short invented reports, no two alike, with one or two claims worth a check.</summary>
internal static class SmallDocuments
{
    private static readonly string[] Towns = ["Varnholm", "Osterby", "Lindhaven", "Kestrel Bay", "Morrow"];

    /// <summary>The number-th report.</summary>
    public static SubmitDocumentRequest Create(int number)
    {
        var town = Towns[number % Towns.Length];
        var injured = (200 + number).ToString(CultureInfo.InvariantCulture);
        var first = $"The storm injured {injured} people in {town} on Sunday, the mayor of {town} said.";
        var second = $" More than {3_000 + number} residents of {town} were taken to shelters, according to the regional Red Cross.";
        return new()
        {
            Text = $"{first}{(number % 2 == 0 ? second : "")} Nobody knows when the next ferry leaves.",
            Title = $"Report {number} from {town} (invented for tests)",
            Publisher = "The Test Wire",
            PublishTime = Timestamp.FromDateTimeOffset(new DateTimeOffset(2024, 3, 12, 0, 0, 0, TimeSpan.Zero)),
            Url = $"https://wire.example/report/{number}",
        };
    }
}
