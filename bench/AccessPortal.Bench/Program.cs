using System.Globalization;
using AccessPortal.Bench;

// Measures what sharing live readings saves, against every circuit reading for itself in the same run.
// dotnet run -c Release --project bench/AccessPortal.Bench [circuits] [events]
var circuits = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
var events = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
await using var office = await BenchOffice.Open();
foreach (var page in LivePage.All) await page.Measure(office, circuits, events);
