import QtQuick

/** A sheet that is made when it is first opened: most of a page's never are. */
Loader {
    id: root

    /** Opens it as it becomes true; the sheet closes itself. */
    property bool wanted: false

    function open(): void {
        root.active = true;
        (root.item as Sheet)?.open();
    }

    active: false
    onWantedChanged: {
        if (root.wanted)
            root.open();
    }
    // What is wanted from the start cannot be made before this is whole.
    Component.onCompleted: {
        if (root.wanted)
            root.open();
    }
}
