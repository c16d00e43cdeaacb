import ArgumentParser
import DubanReports

extension ListingKind: ExpressibleByArgument {}
