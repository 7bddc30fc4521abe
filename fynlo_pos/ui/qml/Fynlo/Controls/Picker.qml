pragma ComponentBehavior: Bound
import QtQuick

/** One of many, in a sheet; with a search when asked for. Choosing closes it. */
LateSheet {
    id: root

    property string title: ""
    property list<string> options
    /** A second line for each. */
    property list<string> details
    property int current: -1
    property bool searchable: false

    signal chosen(int index)

    sourceComponent: PickerSheet {
        title: root.title
        options: root.options
        details: root.details
        current: root.current
        searchable: root.searchable
        onChosen: index => root.chosen(index)
    }
}
